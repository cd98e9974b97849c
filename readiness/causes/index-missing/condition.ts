/** The alert condition for a missing index. */
import { duration, unlessAny, type Windows } from "../promql.ts";
import { thresholds } from "./thresholds.ts";

/** In two short windows, one after the other. */
export function condition({ shortSeconds }: Windows): string {
  return `${readsTooMuch(shortSeconds, "")}
and ${readsTooMuch(shortSeconds, ` offset ${duration(shortSeconds)}`)}${unlessAny([nobodyHadArrived(2 * shortSeconds)])}`;
}

/** Of a rehearsal: until its first phase begins, the harness reads whole tables to choose people. */
function nobodyHadArrived(secondsAgo: number): string {
  return `firstbell_run_info unless on (run) firstbell_phase offset ${duration(secondsAgo)} == 1`;
}

function readsTooMuch(windowSeconds: number, offset: string): string {
  const within = (selector: string, by: string): string =>
    `sum by (${by}) (rate(${selector}[${duration(windowSeconds)}]${offset}))`;
  const read = within("postgres_table_rows_read_total", "run, table");
  const returned = within(`postgres_statement_rows_total{statement!="other"}`, "run");
  return `${read} > ${thresholds.rowsReadPerSecond}
and ${read} > on (run) group_left () ${thresholds.rowsReadPerRowReturned} * (${returned} > ${thresholds.rowsReturnedPerSecond})`;
}
