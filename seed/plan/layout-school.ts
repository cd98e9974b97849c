/** Every section of one school with its teacher and room, the same on every worker that lays it out. */
import { periods, resourceSpecialistCaseload } from "../district/classes.ts";
import { ungradedElementary } from "../district/grades.ts";
import { otherSpecialEducationShare, resourceSpecialistShare, whole } from "../district/people.ts";
import { openStream } from "../random.ts";
import { layoutHomerooms } from "./elementary-sections.ts";
import type { GradeGroup } from "./school-plan.ts";
import { layoutScheduled } from "./secondary-sections.ts";
import type { SectionPlan } from "./section-plan.ts";

export type RoomPlan = {
  readonly number: string;
  readonly kind: "classroom" | "gymnasium" | "music" | "library";
  readonly seats: number;
};

export type SchoolLayout = {
  /** Homerooms first, then scheduled sections by period. */
  readonly sections: readonly SectionPlan[];
  readonly homerooms: number;
  readonly teachers: number;
  readonly resourceTeachers: number;
  readonly rooms: readonly RoomPlan[];
};

export function layoutSchool(
  seed: number,
  school: {
    readonly id: number;
    readonly students: number;
    readonly groups: readonly GradeGroup[];
    readonly departmental: boolean;
  },
): SchoolLayout {
  const stream = openStream(seed, "sections", school.id);
  const selfContained = school.groups.filter(({ grade }) => isSelfContained(grade, school.departmental));
  const homerooms = layoutHomerooms(selfContained, stream);
  const scheduled = layoutScheduled(
    school.groups.filter((group) => !selfContained.includes(group)),
    stream,
  );
  const teachers = homerooms.length + assignTeachers(scheduled, homerooms.length);
  assignRooms(scheduled, teachers);
  const resourceTeachers = resourceTeachersFor(school.students);
  assignCoTeachers(scheduled, resourceTeachers);
  return {
    sections: [...homerooms, ...scheduled],
    homerooms: homerooms.length,
    teachers,
    resourceTeachers,
    rooms: roomsOf(teachers, school.departmental),
  };
}

/** Grade 6 is self-contained only if the school doesn't have six periods. */
export function isSelfContained(grade: number, departmental: boolean): boolean {
  return grade <= 5 || grade === ungradedElementary || (grade === 6 && !departmental);
}

/** Gives each scheduled section a teacher who is free in its period; returns how many teachers that takes. */
function assignTeachers(sections: readonly SectionPlan[], firstTeacher: number): number {
  const byPeriod = Array.from({ length: periods }, (_, index) =>
    sections.filter((section) => section.period === index + 1),
  );
  const teachers = teachersFor(byPeriod.map((group) => group.length));
  byPeriod.forEach((group, index) => {
    let teacher = 0;
    for (const section of group) {
      while (!teaches(teacher, index + 1)) teacher++;
      section.teacher = firstTeacher + teacher;
      section.room = section.teacher;
      teacher++;
    }
  });
  return teachers;
}

/** The fewest teachers that leave enough of them free to teach in every period. */
function teachersFor(sectionsByPeriod: readonly number[]): number {
  let teachers = Math.max(0, ...sectionsByPeriod);
  const suffices = () =>
    sectionsByPeriod.every((sections, index) => {
      const away = Math.ceil((teachers - index) / periods);
      return teachers - Math.max(0, away) >= sections;
    });
  while (!suffices()) teachers++;
  return teachers;
}

/** Whether the teacher with this number has a class in the period: each has one period off. */
function teaches(teacher: number, period: number): boolean {
  return teacher % periods !== period - 1;
}

/** [K] Seats by kind of room. */
const roomSeats = { classroom: 42, gymnasium: 450, music: 90, library: 60 };
const musicRooms = 3;

/**
 * Physical education meets in the gymnasium, bands and choirs in the music rooms, every other class with its teacher.
 */
function assignRooms(sections: readonly SectionPlan[], classrooms: number): void {
  sections.forEach((section, index) => {
    const group = section.course.subjectGroup;
    if (group === "physical-education") section.room = classrooms;
    if (group === "performing-arts") section.room = classrooms + 1 + (index % musicRooms);
  });
}

function roomsOf(classrooms: number, departmental: boolean): RoomPlan[] {
  const rooms = Array.from({ length: classrooms }, (_, index) => roomOf("classroom", String(101 + index)));
  if (departmental) {
    rooms.push(roomOf("gymnasium", "Gymnasium"));
    for (let index = 1; index <= musicRooms; index++) rooms.push(roomOf("music", `Music ${index}`));
  }
  return [...rooms, roomOf("library", "Library")];
}

function roomOf(kind: RoomPlan["kind"], number: string): RoomPlan {
  return { number, kind, seats: roomSeats[kind] };
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
