/** A student's language status changes in the order that the law has. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, openingDay } from "../../../seed/district/calendar.ts";
import { languageHistoryOf } from "../../../seed/plan/language-history.ts";

const statuses = ["EO", "IFEP", "EL", "RFEP", "TBD"] as const;
const orders = ["EO", "TBD", "EL", "IFEP", "TBD EL", "TBD IFEP", "TBD EL RFEP"];

test("nobody is reclassified before the test, in kindergarten, or after opening day", () => {
  const student = fc.record({
    seed: fc.integer({ min: 1, max: 9 }),
    id: fc.integer({ min: 1, max: 700_000 }),
    grade: fc.integer({ min: -1, max: 12 }),
    yearsAgo: fc.constantFrom(0 as const, 1 as const),
    status: fc.constantFrom(...statuses),
    program: fc.integer({ min: 0, max: 5 }),
  });
  fc.assert(
    fc.property(student, (each) => {
      fc.pre(each.status !== "RFEP" || each.grade >= 2);
      const history = languageHistoryOf(each);
      const days = history.map(({ day }) => day);
      expect(history.at(-1)?.status).toBe(each.status);
      expect(orders).toContain(history.map(({ status }) => status).join(" "));
      expect(days).toEqual([...new Set(days)].sort((first, second) => first - second));
      expect(days.at(-1)).toBeLessThanOrEqual(dayNumber(openingDay));
      const [entered = 0, , reclassified = entered + 366] = days;
      expect(reclassified - entered).toBeGreaterThan(200);
    }),
    { numRuns: 2_000 },
  );
});
