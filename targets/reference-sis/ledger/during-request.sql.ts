/** Whether something happened while a request was under way, by the clocks of two machines. */
import { type SQL, sql } from "drizzle-orm";

/** The most by which the clocks of the SIS and of the generator may differ. [K] */
export const clocksApartMs = 5_000;

/**
 * `at` is a timestamp of the SIS; `line` is a row of a staging table, with the generator's own times. An SIS that stood still
 * may do what it was sent after the person gave up, if it never confirmed it.
 */
export function duringRequest(at: SQL, line: SQL): SQL {
  return sql`${at} >= to_timestamp((${line}.sent_at - ${clocksApartMs}) / 1000)
       AND (${line}.outcome = 'unknown' OR ${at} <= to_timestamp((${line}.ended_at + ${clocksApartMs}) / 1000))`;
}
