/** The day for which a bundle is audited. */
import type { Context } from "../../rehearsal/context.ts";
import { createToday, usualTimeZone } from "../../sis/district-day.ts";

type Asked = Pick<Context, "now" | "environment"> & { readonly options: Pick<Context["options"], "day"> };

/** The day that was given, or today by the clock of this machine in the district's time zone. */
export function auditedDay({ now, environment, options }: Asked): string {
  if (options.day !== undefined) return options.day;
  const { SIS_TIME_ZONE: timeZone = usualTimeZone, SIS_TODAY: rehearsed } = environment;
  return createToday(now, timeZone, rehearsed)();
}
