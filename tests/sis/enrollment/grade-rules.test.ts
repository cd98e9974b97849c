/** Which grades need a reason, for any ages and grades. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { concernsAboutGrade } from "../../../sis/enrollment/grade-rules.ts";

const grade = fc.integer({ min: -1, max: 12 });
const schoolYear = 2027;
/** Turns `age` in the year before the school year ends. */
const born = (age: number, day: string) => `${schoolYear - 1 - age}-${day}`;

describe("a grade", () => {
  test("fits a student who is up to one year younger or two years older than usual", () => {
    fc.assert(
      fc.property(
        grade,
        fc.integer({ min: -4, max: 4 }),
        fc.constantFrom("01-01", "09-01"),
        (wanted, late, day) => {
          const facts = {
            grade: wanted,
            birthDate: born(wanted + 5 + late, day),
            schoolYear,
            latest: undefined,
          };
          expect(concernsAboutGrade(facts).length === 0).toBe(late >= -1 && late <= 2);
        },
      ),
    );
  });

  test("counts ages on September 1", () => {
    const facts = { grade: 0, schoolYear, latest: undefined };
    expect(concernsAboutGrade({ ...facts, birthDate: "2022-09-01" })).toEqual([]);
    expect(concernsAboutGrade({ ...facts, birthDate: "2022-09-02" })).toEqual(["grade-unusual-for-age"]);
  });

  test("follows this year's grade, and last year's or the next one", () => {
    fc.assert(
      fc.property(grade, grade, fc.constantFrom(2026, 2027), (wanted, last, lastYear) => {
        const latest = { schoolYear: lastYear, grade: last };
        const facts = { grade: wanted, birthDate: born(wanted + 5, "02-03"), schoolYear, latest };
        const follows = wanted === last || (lastYear === 2026 && wanted === last + 1);
        expect(concernsAboutGrade(facts)).toEqual(follows ? [] : ["grade-unusual-after-last"]);
      }),
    );
  });

  test("of an ungraded student may be any, but becoming ungraded or graded needs a reason", () => {
    const facts = { birthDate: "2008-01-01", schoolYear };
    const ungraded = { schoolYear: 2026, grade: 13 };
    expect(concernsAboutGrade({ ...facts, grade: 14, latest: ungraded })).toEqual([]);
    expect(concernsAboutGrade({ ...facts, grade: 12, latest: ungraded })).toEqual([
      "grade-unusual-after-last",
    ]);
    expect(concernsAboutGrade({ ...facts, grade: 13, latest: { schoolYear: 2026, grade: 2 } })).toEqual([
      "grade-unusual-after-last",
    ]);
  });

  test("a kindergartner is not silently put into grade 12", () => {
    const latest = { schoolYear: 2027, grade: 0 };
    const facts = { grade: 12, birthDate: "2021-06-03", schoolYear, latest };
    expect(concernsAboutGrade(facts)).toEqual(["grade-unusual-for-age", "grade-unusual-after-last"]);
  });
});
