/** What a schedule page offers, for any open sections. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesForAdd, choicesForMove, emptyPeriods } from "../../../sis/scheduling/section-choices.ts";

const course = fc.constantFrom(
  { courseId: 1, subjectGroup: "academic" },
  { courseId: 2, subjectGroup: "elective" },
  { courseId: 3, subjectGroup: "special-day-class" },
  { courseId: 4, subjectGroup: "special-day-class" },
);
const section = fc
  .record({ course, sectionId: fc.nat({ max: 99 }), period: fc.integer({ min: 1, max: 6 }) })
  .map(({ course, ...section }) => ({ ...course, ...section }));
const sections = fc.uniqueArray(section, { selector: ({ sectionId }) => sectionId });

test("the same course comes first, and special day classes are listed apart, only for students placed in one", () => {
  fc.assert(
    fc.property(course, sections, fc.boolean(), (held, open, placed) => {
      const groups = choicesForMove(held, open, placed);
      const offered = groups.flatMap((group) => group.sections);
      const isDayClass = ({ subjectGroup }: { subjectGroup: string }) => subjectGroup === "special-day-class";
      expect(offered).toHaveLength(open.filter((each) => placed || !isDayClass(each)).length);
      for (const { name, sections: inGroup } of groups) {
        expect(inGroup.length).toBeGreaterThan(0);
        const isApart = name === "Same course" ? isDayClass(held) : name === "Special day classes";
        expect(inGroup.every((each) => isDayClass(each) === isApart)).toBe(true);
      }
      const same = offered.map(({ courseId }) => courseId === held.courseId);
      expect(same).toEqual(same.toSorted((one, other) => Number(other) - Number(one)));
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
