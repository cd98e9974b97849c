/** What a schedule page offers, for any open sections. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesForAdd, choicesForMove, emptyPeriods } from "../../../sis/scheduling/section-choices.ts";

const section = fc.record({
  sectionId: fc.nat({ max: 99 }),
  courseId: fc.integer({ min: 1, max: 4 }),
  period: fc.integer({ min: 1, max: 6 }),
  subjectGroup: fc.constantFrom("academic", "elective", "special-day-class"),
});
const sections = fc.uniqueArray(section, { selector: ({ sectionId }) => sectionId });

test("the same course comes first, and special day classes are listed apart, only for students placed in one", () => {
  fc.assert(
    fc.property(sections, fc.boolean(), (open, placed) => {
      const groups = choicesForMove({ courseId: 1 }, open, placed);
      const offered = groups.flatMap((group) => group.sections);
      const isDayClass = ({ subjectGroup }: { subjectGroup: string }) => subjectGroup === "special-day-class";
      expect(offered).toHaveLength(open.filter((each) => placed || !isDayClass(each)).length);
      for (const { name, sections: inGroup } of groups) {
        expect(inGroup.length).toBeGreaterThan(0);
        expect(inGroup.every((each) => isDayClass(each) === (name === "Special day classes"))).toBe(true);
      }
      const ordinary = offered.filter((each) => !isDayClass(each)).map(({ courseId }) => courseId === 1);
      expect(ordinary).toEqual(ordinary.toSorted((one, other) => Number(other) - Number(one)));
    }),
  );
});

test("what can be added is grouped by period", () => {
  fc.assert(
    fc.property(sections, (open) => {
      for (const { name, sections: inGroup } of choicesForAdd(open, false)) {
        expect(inGroup.map(({ period }) => `Period ${period}`).every((each) => each === name)).toBe(true);
      }
    }),
  );
});

test("a required period without a class is empty", () => {
  expect(emptyPeriods([1, 2, 3], [{ period: 2 }, { period: 4 }])).toEqual([1, 3]);
  expect(emptyPeriods([], [])).toEqual([]);
});
