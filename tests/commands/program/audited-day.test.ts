/** An audit is of the day that was asked for, or of today where the district is. */
import { expect, test } from "vitest";
import { auditedDay } from "../../../commands/program/audited-day.ts";

/** When it is the next day in Greenwich already, but not yet in Los Angeles. */
function dayOf(day: string | undefined, environment: NodeJS.ProcessEnv): string {
  const now = () => new Date("2026-09-02T03:00:00Z");
  return auditedDay({ now, environment, options: { day } });
}

test("without a day, it is today in the district's time zone, Los Angeles unless it says otherwise", () => {
  expect(dayOf(undefined, {})).toBe("2026-09-01");
  expect(dayOf(undefined, { SIS_TIME_ZONE: "Europe/London" })).toBe("2026-09-02");
  expect(dayOf(undefined, { SIS_TODAY: "2026-10-05" })).toBe("2026-10-05");
});

test("a day that was asked for is taken", () => {
  expect(dayOf("2026-08-13", {})).toBe("2026-08-13");
});
