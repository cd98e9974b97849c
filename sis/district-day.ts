/** What day it is in the district: by the clock that is passed in, in the district's time zone. */

/** Los Angeles, unless SIS_TIME_ZONE says otherwise. */
export const usualTimeZone = "America/Los_Angeles";

/** `rehearsed` replaces today, for instance with an opening day that is still ahead. Days are YYYY-MM-DD. */
export function createToday(clock: () => Date, timeZone: string, rehearsed?: string): () => string {
  if (rehearsed !== undefined) return () => rehearsed;
  const format = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  return () => format.format(clock());
}
