/** The schools that a district has whatever its size. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { planEnrollment } from "../../../seed/plan/plan-enrollment.ts";

const fewestStudents = 4;

test("every district of 500 students and more has a continuation school and a charter, neither of them empty", () => {
  const sizes = fc.integer({ min: 500, max: 20_000 });
  fc.assert(
    fc.property(sizes, fc.nat(), (students, seed) => {
      const schools = planEnrollment(seed, students).filter(
        ({ countByGrade }) => countByGrade.reduce((sum, count) => sum + count, 0) >= fewestStudents,
      );
      expect(schools.some(({ kind }) => kind.schoolType === "continuation")).toBe(true);
      expect(schools.some(({ kind }) => kind.governance !== "district")).toBe(true);
    }),
    { numRuns: 100, seed: 2014 },
  );
});
