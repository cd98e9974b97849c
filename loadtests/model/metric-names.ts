/** Names of the generator's own metrics. k6 records per second by metric, not by tag, so each id has a metric. */

/** By kind of write, in the tag `write`. */
export const ledgerLinesMetric = "ledger_lines";

export function kindMetric(kind: string): string {
  return named("kind", kind);
}

export function journeyMetric(journey: string): string {
  return named("journey", journey);
}

function named(prefix: string, id: string): string {
  return `${prefix}_${id.replaceAll("-", "_")}`;
}
