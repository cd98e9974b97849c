/** What a schedule page offers, for any open sections. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ChoiceGroup,
  type Choosable,
  choicesForAdd,
  choicesForMove,
  emptyPeriods,
} from "../../../sis/scheduling/section-choices.ts";

const course = fc.constantFrom(
  { courseId: 1, subjectGroup: "academic" },
  { courseId: 2, subjectGroup: "elective" },
  { courseId: 3, subjectGroup: "special-day-class" },
  { courseId: 4, subjectGroup: "special-day-class" },
);
const held = { sectionId: 100, courseId: 1 };
const clashes = fc.constantFrom<readonly number[]>([], [100], [101], [100, 101]);
const section = fc
  .record({
    ...{ course, clashes, sectionId: fc.nat({ max: 99 }), period: fc.integer({ min: 1, max: 6 }) },
    term: fc.constantFrom("Fall", "Spring"),
  })
  .map(({ course, ...section }) => ({ ...course, ...section }));
const sections = fc.uniqueArray(section, { selector: ({ sectionId }) => sectionId });
const isDayClass = ({ subjectGroup }: { subjectGroup: string }) => subjectGroup === "special-day-class";

test("a move offers the same course first, and nothing that clashes with another section", () => {
  fc.assert(
    fc.property(sections, (openings) => {
      const groups = choicesForMove(held, openings);
      const offered = groups.flatMap((group) => group.sections);
      const free = openings.filter(({ clashes }) => !clashes.includes(101));
      const isSame = ({ courseId }: { courseId: number }) => courseId === held.courseId;
      expect(new Set(offered)).toEqual(
        new Set(free.filter((each) => isSame(each) || each.clashes.length > 0)),
      );
      const same = offered.map(isSame);
      expect(same).toEqual(same.toSorted((one, other) => Number(other) - Number(one)));
      expectDayClassesApart(groups.filter(({ name }) => name !== "Same course"));
    }),
  );
});

test("what can be added is grouped by period and term", () => {
  fc.assert(
    fc.property(sections, (openings) => {
      const groups = choicesForAdd(openings);
      const offered = groups.flatMap((group) => group.sections);
      expect(new Set(offered)).toEqual(new Set(openings.filter(({ clashes }) => clashes.length === 0)));
      expectDayClassesApart(groups);
      for (const { name, sections: inGroup } of groups.filter(({ name }) => name.startsWith("Period")))
        expect(inGroup.every(({ period, term }) => name === `Period ${period}, ${term}`)).toBe(true);
    }),
  );
});

function expectDayClassesApart(groups: readonly ChoiceGroup<Choosable>[]): void {
  for (const { name, sections: inGroup } of groups) {
    expect(inGroup.length).toBeGreaterThan(0);
    expect(inGroup.every((each) => isDayClass(each) === (name === "Special day classes"))).toBe(true);
  }
}

test("a required period without a class is empty", () => {
  expect(emptyPeriods([1, 2, 3], [{ period: 2 }, { period: 4 }])).toEqual([1, 3]);
  expect(emptyPeriods([], [])).toEqual([]);
});
