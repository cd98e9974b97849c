/** Rotations are even, and keep the students of a program together. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { programs } from "../../../seed/district/programs.ts";
import { divideIntoRotations, programOf } from "../../../seed/plan/student-programs.ts";

test("every student is in one rotation, and rotations differ by one student at most", () => {
  const rolls = fc.array(fc.integer({ min: 0, max: programs.resource }), { minLength: 6, maxLength: 400 });
  fc.assert(
    fc.property(rolls, fc.integer({ min: 1, max: 6 }), (roll, rotations) => {
      const students = Int32Array.from(roll, (_, student) => student);
      const divided = divideIntoRotations(students, rotations, (student) => roll[student] ?? 0);
      expect(divided.flat().sort((first, second) => first - second)).toEqual([...students]);
      const sizes = divided.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test("twenty newcomers of a grade are in one rotation", () => {
  const students = Int32Array.from({ length: 300 }, (_, student) => student);
  const programFor = (student: number): number => (student % 15 === 0 ? programs.level1 : programs.none);
  const divided = divideIntoRotations(students, 6, programFor);
  const withNewcomers = divided.filter((own) => own.some((student) => student % 15 === 0));
  expect(withNewcomers).toHaveLength(1);
});

test("a learner of English has a level in every grade, and nobody else has one", () => {
  const traits = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(fc.integer({ min: 6, max: 12 }), traits, fc.boolean(), (grade, trait, learner) => {
      const program = programOf({ grade, trait, learner, resource: !learner, magnet: false });
      expect(program >= programs.level1 && program <= programs.longTerm).toBe(learner);
    }),
  );
});
