/** Deadlines of special-education programs. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { assessmentDue, deadlinesOf } from "../../../sis/special-education/rules.ts";

const summer = { firstDay: "2026-06-11", lastDay: "2026-08-10" };
const none = { consentOn: null, transferredOn: null };

test("an annual review is due a year after the last one, and a reassessment after three", () => {
  const dates = { reviewedOn: "2025-10-06", assessedOn: "2024-02-29", ...none };
  expect(deadlinesOf(dates, [], "2026-08-11")).toEqual([
    { kind: "annual-review", dueOn: "2026-10-06", state: "ahead" },
    { kind: "reassessment", dueOn: "2027-02-28", state: "ahead" },
  ]);
});

test.each([
  ["2026-09-05", "ahead"],
  ["2026-09-06", "due"],
  ["2026-10-06", "due"],
  ["2026-10-07", "overdue"],
])("on %s, a review that is due on October 6 is %s", (today, state) => {
  const dates = { reviewedOn: "2025-10-06", assessedOn: "2025-10-06", ...none };
  expect(deadlinesOf(dates, [], today)[0]).toMatchObject({ kind: "annual-review", state });
});

test("a program after a transfer is due in 30 days", () => {
  const dates = { reviewedOn: "2026-05-04", assessedOn: "2026-05-04", ...none, transferredOn: "2026-08-11" };
  expect(deadlinesOf(dates, [], "2026-08-11")[0]).toMatchObject({ kind: "transfer", dueOn: "2026-09-10" });
});

test.each([
  ["no break", "2026-09-01", [], "2026-10-31"],
  ["the summer", "2026-05-31", [summer], "2026-09-29"],
  ["the rest of a summer that had begun", "2026-07-31", [summer], "2026-10-09"],
  ["a summer that begins the day after the deadline", "2026-04-11", [summer], "2026-06-10"],
  [
    "five school days of vacation, which count",
    "2026-11-02",
    [{ firstDay: "2026-11-21", lastDay: "2026-11-29" }],
    "2027-01-01",
  ],
  ["six, which don't", "2026-11-02", [{ firstDay: "2026-11-20", lastDay: "2026-11-29" }], "2027-01-11"],
])("an assessment has 60 days: %s", (_, consentOn, breaks, dueOn) => {
  expect(assessmentDue(consentOn, breaks)).toBe(dueOn);
});

test("a break never makes an assessment due earlier, nor by more days than it has", () => {
  const dayOf = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
  const offsets = fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 90 }));
  fc.assert(
    fc.property(offsets, ([consent, begins, days]) => {
      const each = { firstDay: dayOf(begins), lastDay: dayOf(begins + days - 1) };
      const without = Date.parse(assessmentDue(dayOf(consent), []));
      const later = (Date.parse(assessmentDue(dayOf(consent), [each])) - without) / 86_400_000;
      expect(later).toBeGreaterThanOrEqual(0);
      expect(later).toBeLessThanOrEqual(days);
    }),
  );
});
