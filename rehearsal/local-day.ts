/** The day in the district at some moment, by its own time zone: a waiver lasts until that day ends. */
import type { RunEvidence } from "../readiness/evidence/evidence.ts";
import { createToday } from "../sis/district-day.ts";
import type { Context } from "./context.ts";
import { sisTimeZone } from "./sis-settings.ts";

export function localDay(
  { environment }: Pick<Context, "environment">,
  at: Date,
): NonNullable<RunEvidence["localDay"]> {
  const timeZone = sisTimeZone(environment);
  return { day: createToday(() => at, timeZone)(), timeZone };
}
