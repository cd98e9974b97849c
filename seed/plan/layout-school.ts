/** Every section of one school with its teacher and room, the same on every worker that lays it out. */
import { resourceSpecialistCaseload } from "../district/classes.ts";
import { ungradedElementary } from "../district/grades.ts";
import { otherSpecialEducationShare, resourceSpecialistShare, whole } from "../district/people.ts";
import { hashOf, openStream } from "../random.ts";
import { assignRooms, type RoomPlan } from "./assign-rooms.ts";
import { assignTeachers } from "./assign-teachers.ts";
import type { Roll } from "./course-levels.ts";
import { layoutHomerooms } from "./elementary-sections.ts";
import type { DistrictPlan, GradeGroup, SchoolPlan } from "./school-plan.ts";
import { layoutScheduled } from "./secondary-sections.ts";
import type { SectionPlan } from "./section-plan.ts";
import { programOf } from "./student-programs.ts";

export type SchoolLayout = {
  /** Homerooms first, then scheduled sections by period. */
  readonly sections: readonly SectionPlan[];
  readonly homerooms: number;
  readonly teachers: number;
  readonly resourceTeachers: number;
  readonly rooms: readonly RoomPlan[];
};

const layouts = new WeakMap<SchoolPlan, SchoolLayout>();

/** The layout of a school of the plan, which each thread works out once. */
export function layoutOf({ seed }: DistrictPlan, school: SchoolPlan): SchoolLayout {
  const layout = layouts.get(school) ?? layoutSchool(seed, school);
  layouts.set(school, layout);
  return layout;
}

export function layoutSchool(
  seed: number,
  school: {
    readonly id: number;
    readonly students: number;
    readonly groups: readonly GradeGroup[];
    readonly departmental: boolean;
    readonly learners: Uint8Array;
  },
): SchoolLayout {
  const stream = openStream(seed, "sections", school.id);
  const selfContained = school.groups.filter(({ grade }) => isSelfContained(grade, school.departmental));
  const homerooms = layoutHomerooms(selfContained, stream);
  const scheduled = layoutScheduled(
    school.groups.filter((group) => !selfContained.includes(group)),
    stream,
    rollOf(seed, school),
  );
  const teachers = homerooms.length + assignTeachers(scheduled, homerooms.length);
  const sections = [...homerooms, ...scheduled];
  const rooms = assignRooms(sections, teachers);
  const resourceTeachers = resourceTeachersFor(school.students);
  assignCoTeachers(scheduled, resourceTeachers);
  return {
    sections,
    homerooms: homerooms.length,
    teachers,
    resourceTeachers,
    rooms,
  };
}

type School = Parameters<typeof layoutSchool>[1];

function rollOf(seed: number, { id, students, groups, learners }: School): Roll {
  const grades = new Int8Array(students);
  for (const { grade, first, general, dayClass } of groups)
    grades.fill(grade, first, first + general + dayClass);
  const traits = Uint32Array.from(grades, (_, student) => hashOf(seed, "sections", id, 1, student));
  const programs = grades.map((grade, student) =>
    programOf({ grade, trait: traits[student] ?? 0, learner: learners[student] === 1 }),
  );
  return { grades, programs, traits };
}

/** Grade 6 is self-contained only if the school doesn't have six periods. */
export function isSelfContained(grade: number, departmental: boolean): boolean {
  return grade <= 5 || grade === ungradedElementary || (grade === 6 && !departmental);
}

function resourceTeachersFor(students: number): number {
  const supported = (students * otherSpecialEducationShare * resourceSpecialistShare) / (whole * whole);
  return Math.ceil(supported / resourceSpecialistCaseload);
}

/** [K] Resource teachers join academic classes as co-teachers in three periods a day. */
const coTaughtPeriods = 3;

function assignCoTeachers(sections: readonly SectionPlan[], resourceTeachers: number): void {
  for (let period = 1; period <= coTaughtPeriods; period++) {
    const academic = sections.filter(
      (section) => section.period === period && section.course.subjectGroup === "academic",
    );
    academic.slice(0, resourceTeachers).forEach((section, index) => {
      section.coTeacher = index;
    });
  }
}
