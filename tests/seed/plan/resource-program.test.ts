/** Resource students sit in co-taught classes, and no resource teacher has more of them than the law allows. */
import { expect, test } from "vitest";
import { layoutSchool } from "../../../seed/plan/layout-school.ts";
import { planDistrict } from "../../../seed/plan/plan-district.ts";
import { resourceStudents } from "../../../seed/plan/resource-program.ts";

const plan = planDistrict(1, 8_000);

/** California Education Code 56362(c). */
const mostStudents = 28;

test("each school has a resource teacher for every 28 of its resource students", () => {
  for (const school of plan.schools) {
    const students = resourceStudents(plan.seed, school).filter((resource) => resource === 1).length;
    expect(students).toBeLessThanOrEqual(mostStudents * school.staff.resourceTeachers);
  }
});

test("a resource teacher is in one class at a time, and free in at least two periods", () => {
  for (const school of plan.schools) {
    const joined = layoutSchool(plan.seed, school).sections.filter(({ coTeacher }) => coTeacher >= 0);
    for (const own of Map.groupBy(joined, ({ coTeacher }) => coTeacher).values()) {
      expect(own.length).toBeLessThanOrEqual(4);
      expect(new Set(own.map(({ period }) => period)).size).toBe(own.length);
    }
  }
});

test("every co-taught class has resource students", () => {
  for (const school of plan.schools) {
    const resource = resourceStudents(plan.seed, school);
    const joined = layoutSchool(plan.seed, school).sections.filter(({ coTeacher }) => coTeacher >= 0);
    expect(joined.filter(({ members }) => members.every((student) => resource[student] === 0))).toEqual([]);
  }
});
