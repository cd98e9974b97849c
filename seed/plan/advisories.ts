/** Advisories: each has students of about one grade, and a teacher of the school who has no other. */
import { traditionalCalendar } from "../district/calendar.ts";
import { advisory } from "../district/classes.ts";
import { courseOf } from "../district/courses.ts";
import type { RandomStream } from "../random.ts";
import { classBounds, classesFor, seatsFor } from "./class-division.ts";
import type { Roll } from "./course-levels.ts";
import { poolStudents } from "./elementary-sections.ts";
import type { SchoolPlan } from "./school-plan.ts";
import type { SectionPlan } from "./section-plan.ts";

type School = Pick<SchoolPlan, "advisory" | "groups" | "kind">;

/** For everyone outside special day classes, in the order of grades. Sections are the school's others, with their teachers. */
export function layoutAdvisories(
  school: School,
  sections: readonly SectionPlan[],
  stream: RandomStream,
  { grades }: Pick<Roll, "grades">,
): SectionPlan[] {
  if (!school.advisory) return [];
  const { students } = poolStudents(school.groups);
  const teachers = teachersOf(sections);
  const classes = Math.min(classesFor(students.length, advisory.size), teachers.length);
  const bounds = classBounds(students.length, classes, advisory.size, stream);
  const course = courseOf(school.kind.schoolType === "middle" ? "SER-ADM" : "SER-AD");
  return bounds.slice(1).map((end, index) => {
    const members = students.slice(bounds[index], end);
    const own = Array.from(members, (student) => grades[student] ?? 0);
    return {
      ...{ course, kind: "scheduled" as const, period: advisory.period, title: course.title, members },
      ...{ lowGrade: Math.min(...own), highGrade: Math.max(...own) },
      capacity: seatsFor(members.length, advisory.size.most, stream),
      ...{ teacher: 0, department: course.subject, ...teachers[index], room: 0, coTeacher: -1 },
      calendar: traditionalCalendar,
    };
  });
}

type Teacher = Pick<SectionPlan, "teacher" | "department">;

/** In the order of their numbers; those of special day classes stay with their students. */
function teachersOf(sections: readonly SectionPlan[]): readonly Teacher[] {
  const ofDayClasses = new Set(sections.filter(({ program }) => program).map(({ teacher }) => teacher));
  const all = new Map(sections.map(({ teacher, department }) => [teacher, department]));
  return [...all]
    .filter(([teacher]) => !ofDayClasses.has(teacher))
    .map(([teacher, department]) => ({ teacher, department }))
    .sort((first, second) => first.teacher - second.teacher);
}
