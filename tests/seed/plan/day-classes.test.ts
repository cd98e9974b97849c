/** Special day classes are for one program each, and for few grades. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayClassPrograms } from "../../../seed/district/day-classes.ts";
import { type DayClass, dayClassesOf, dayClassProgramsAt } from "../../../seed/plan/day-classes.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { specialEducationOf } from "../../../seed/plan/special-education.ts";

const mostGrades = 3;
const spans = ["-1 2", "9 12"];

function isWithinSpan({ lowGrade, highGrade }: DayClass): boolean {
  return highGrade - lowGrade < mostGrades || spans.includes(`${lowGrade} ${highGrade}`);
}

test("in any district, each special day class has few grades, and five students up to its program's most", () => {
  const given = fc.tuple(fc.integer({ min: 50, max: 9_000 }), fc.integer({ min: 0, max: 2_147_483_647 }));
  fc.assert(
    fc.property(given, ([students, seed]) => {
      const { schools } = planDistrict(seed, students);
      for (const dayClass of schools.flatMap((school) => dayClassesOf(seed, school))) {
        const { students: members, program } = dayClass;
        expect(isWithinSpan(dayClass)).toBe(true);
        expect(members.length).toBeGreaterThanOrEqual(5);
        expect(members.length).toBeLessThanOrEqual(program.size.most);
      }
    }),
    { numRuns: 20, seed: 2014 },
  );
});

test("each student in a special day class has a disability that its program serves", () => {
  const plan = planDistrict(1, 20_000);
  for (const school of plan.schools) {
    for (const [index, program] of dayClassProgramsAt(1, school)) {
      const placed = specialEducationOf(1, { id: school.firstStudentId + index, grade: 3, program });
      const serves = dayClassPrograms.find(({ code }) => code === program)?.serves;
      expect(Object.keys(serves ?? {})).toContain(placed?.disability);
    }
  }
});

test("ungraded students share a class with those of about their age", () => {
  const plan = planDistrict(1, 20_000);
  for (const school of plan.schools) {
    for (const { students, lowGrade } of dayClassesOf(1, school).filter(
      ({ lowGrade: grade }) => grade > 12,
    )) {
      const born = [...students].map(
        (student) => plan.households.bornOn[school.firstStudentId + student - 1] ?? 0,
      );
      const years = (Math.max(...born) - Math.min(...born)) / 365.25;
      expect(years, `${school.id} ${lowGrade}`).toBeLessThan(8);
    }
  }
});
