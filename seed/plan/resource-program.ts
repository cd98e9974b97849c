/** Resource students, who sit in co-taught classes, and the resource teachers who join these. */
import { periods, resourceSpecialistCaseload } from "../district/classes.ts";
import { type SchoolPlan, studentsIn } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";
import { specialEducationOf } from "./special-education.ts";

/** Whether each student, from 0 within the school, is in the resource program. */
export function resourceStudents(
  seed: number,
  { students, groups, firstStudentId }: Pick<SchoolPlan, "students" | "groups" | "firstStudentId">,
): Uint8Array {
  const resource = new Uint8Array(students);
  for (const group of groups) {
    for (const { index, dayClass } of studentsIn(group)) {
      if (dayClass) continue;
      const placed = specialEducationOf(seed, {
        id: firstStudentId + index,
        grade: group.grade,
        program: undefined,
      });
      resource[index] = Number(placed?.setting === "RSP");
    }
  }
  return resource;
}

export function resourceTeachersFor(resource: Uint8Array): number {
  return Math.ceil(resource.reduce((sum, one) => sum + one, 0) / resourceSpecialistCaseload);
}

/**
 * In each period, resource teachers join the academic classes with the most resource students, those who have no
 * co-taught class yet before all others. [K] They have two periods a day for meetings and for single students.
 */
export function assignCoTeachers(
  sections: readonly SectionPlan[],
  resourceTeachers: number,
  resource: Uint8Array,
): void {
  const waiting = resource.slice();
  for (let period = 1; period <= periods; period++) {
    const free = Array.from({ length: resourceTeachers }, (_, teacher) => teacher).filter(
      (teacher) => (teacher + period) % (periods / 2) !== 0,
    );
    const academic = sections
      .filter((section) => section.period === period && section.course.subjectGroup === "academic")
      .map((section) => ({
        section,
        waiting: countOf(section, waiting),
        supported: countOf(section, resource),
      }))
      .filter(({ supported }) => supported > 0)
      .sort((first, second) => second.waiting - first.waiting || second.supported - first.supported);
    for (const [place, teacher] of free.entries()) {
      const section = academic[place]?.section;
      if (!section) break;
      section.coTeacher = teacher;
      for (const student of section.members) waiting[student] = 0;
    }
  }
}

function countOf({ members }: SectionPlan, students: Uint8Array): number {
  return members.reduce((sum, student) => sum + (students[student] ?? 0), 0);
}
