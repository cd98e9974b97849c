/** Excuses for students whose schedules are being made: for persons, never for masses. */

/** At one school: LAUSD escalates when more students than this have no schedule (plan of January 9, 2015). [F] */
export const mostInProgress = 10;

/**
 * SQL: whether a finding is critical. A student whose schedule a named person works on that day isn't, unless there are
 * too many of them at the school, or too many by that one person: a job or an import works under one name, too.
 */
export function criticalUnless(inProgress: string, person: string, counted = "true"): string {
  const excused = `(${inProgress}) AND ${person} IS NOT NULL`;
  const excusedIn = (group: string) =>
    `count(*) FILTER (WHERE ${excused} AND ${counted}) OVER (PARTITION BY ${group})`;
  return `NOT coalesce(${excused}, false) OR ${excusedIn("school_id")} > ${mostInProgress} OR ${excusedIn(person)} > ${mostInProgress}`;
}

/**
 * SQL: the same for students whom an office counter enrolled today; the next day they are critical. A student may have
 * several findings; then `counted` is true for one of them.
 */
export function criticalUnlessArrived(student: string, counted = "true"): string {
  return criticalUnless(`${student}.arrived`, `${student}.arrived_by`, counted);
}
