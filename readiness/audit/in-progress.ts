/** How many students may be waiting for a schedule while the office works on it. */

/** At one school: LAUSD escalates when more students than this have no schedule (plan of January 9, 2015). [F] */
export const mostInProgress = 10;

/** SQL: a finding that is critical at once, or one of too many at its school to be work in progress. */
export function criticalUnless(inProgress: string): string {
  return `NOT (${inProgress}) OR count(*) FILTER (WHERE ${inProgress}) OVER (PARTITION BY school_id) > ${mostInProgress}`;
}
