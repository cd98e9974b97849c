/** Who may take a seat, for any facts. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideSeat, gradeFits, type SeatFacts, weekdays } from "../../../sis/scheduling/rules.ts";
import { any } from "../../support/matchers.ts";

const grade = fc.integer({ min: -1, max: 14 });
const facts: fc.Arbitrary<SeatFacts> = fc.record({
  alreadyInSection: fc.boolean(),
  gradeAtSchool: fc.option(grade),
  lowGrade: grade,
  highGrade: grade,
  dayInTerm: fc.boolean(),
  needsPlacement: fc.boolean(),
  periodHeldBy: fc.option(fc.integer({ min: 1 })),
  openSeat: fc.option(fc.integer({ min: 1, max: 40 })),
});

describe("a seat in a section", () => {
  test("is given only if nothing blocks it, and then it's the open one", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const decision = decideSeat(given);
        const free =
          !given.alreadyInSection &&
          given.gradeAtSchool !== null &&
          given.dayInTerm &&
          !given.needsPlacement &&
          gradeFits(given.gradeAtSchool, given.lowGrade, given.highGrade) &&
          given.periodHeldBy === null &&
          given.openSeat !== null;
        expect(decision).toEqual(
          free ? { obstacle: undefined, seat: given.openSeat } : { obstacle: any(String) },
        );
      }),
    );
  });

  test("reports a full section only if nothing else blocks the student", () => {
    fc.assert(
      fc.property(facts, (given) => {
        if (decideSeat(given).obstacle !== "section-full") return;
        expect(decideSeat({ ...given, openSeat: 7 })).toEqual({ obstacle: undefined, seat: 7 });
      }),
    );
  });

  test("is never given to a middle-school student in a high-school class", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 8 }), fc.integer({ min: 9, max: 12 }), (middle, high) => {
        expect(gradeFits(middle, high, 12)).toBe(false);
        expect(gradeFits(high, 6, middle)).toBe(false);
      }),
    );
  });

  test("may be one grade off within a school level, and any grade for ungraded students and classes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1, max: 12 }), (wanted) => {
        expect(gradeFits(wanted, wanted, wanted)).toBe(true);
        expect(gradeFits(wanted + 1, wanted, wanted)).toBe(wanted !== 8);
        expect(gradeFits(wanted - 1, wanted, wanted)).toBe(wanted !== 9);
        expect(gradeFits(wanted + 2, wanted, wanted) && wanted < 11).toBe(false);
        expect(gradeFits(13, wanted, wanted) && gradeFits(14, wanted, wanted)).toBe(true);
        expect(gradeFits(wanted, 13, 13)).toBe(true);
      }),
    );
  });
});

test("a meeting's bit set gives its weekdays in order", () => {
  expect(weekdays(31)).toEqual(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]);
  expect(weekdays(1 | 4 | 16)).toEqual(["Monday", "Wednesday", "Friday"]);
  expect(weekdays(0)).toEqual([]);
});
