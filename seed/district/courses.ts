/** The course catalog: self-contained classes, six subjects for each secondary grade, and special day classes. */
import type { subjectGroups } from "../../sis/db/schema/scheduling.ts";
import { ungradedElementary, ungradedSecondary } from "./grades.ts";

export type Course = {
  readonly id: number;
  readonly code: string;
  readonly title: string;
  readonly subject: string;
  readonly subjectGroup: (typeof subjectGroups)[number];
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly repeatable: boolean;
};

const catalog: Course[] = [];

function offer(course: Omit<Course, "id" | "repeatable"> & { repeatable?: boolean }): Course {
  const added = { repeatable: false, ...course, id: catalog.length + 1 };
  catalog.push(added);
  return added;
}

function homeroom(code: string, title: string, lowGrade: number, highGrade: number): Course {
  return offer({ code, title, subject: "Self-contained", subjectGroup: "homeroom", lowGrade, highGrade });
}

/** [K] Self-contained classes, which may combine adjacent grades. */
export const homerooms = {
  kindergarten: homeroom("HR-K", "Kindergarten", -1, 0),
  primary: homeroom("HR-1", "Primary grades", 1, 3),
  upper: homeroom("HR-4", "Upper grades", 4, 6),
};

function dayClass(code: string, title: string, lowGrade: number, highGrade: number): Course {
  const subjectGroup = "special-day-class";
  return offer({ code, title, subject: "Special education", subjectGroup, lowGrade, highGrade });
}

export const elementaryDayClasses = {
  primary: dayClass("SDC-P", "Special day class, primary", -1, 2),
  upper: dayClass("SDC-U", "Special day class, upper", 3, 6),
  ungraded: dayClass("SDC-N", "Special day class, ungraded", ungradedElementary, ungradedElementary),
};

/** [K] What each secondary grade studies, one subject per slot. */
const academics: Record<
  number,
  readonly [english: string, mathematics: string, science: string, history: string]
> = {
  6: ["English 6", "Mathematics 6", "Science 6", "Ancient Civilizations"],
  7: ["English 7", "Mathematics 7", "Science 7", "Medieval World History"],
  8: ["English 8", "Mathematics 8", "Science 8", "United States History 8"],
  9: ["English 9", "Algebra 1", "Biology", "Geography"],
  10: ["English 10", "Geometry", "Chemistry", "World History"],
  11: ["American Literature", "Algebra 2", "Physics", "United States History"],
  12: ["Expository Composition", "Precalculus", "Environmental Science", "Government and Economics"],
};
const academicSubjects = ["English", "Mathematics", "Science", "History"];
const lastGradeOfPhysicalEducation = 10;

function academic(grade: number, slot: number, title: string): Course {
  const subject = academicSubjects[slot] ?? "History";
  const code = `${subject.slice(0, 3).toUpperCase()}-${grade}`;
  return offer({ code, title, subject, subjectGroup: "academic", lowGrade: grade, highGrade: grade });
}

function physicalEducationOrSeminar(grade: number): Course {
  const grades = { lowGrade: grade, highGrade: grade };
  return grade <= lastGradeOfPhysicalEducation
    ? offer({
        code: `PE-${grade}`,
        title: `Physical Education ${grade}`,
        subject: "Physical education",
        subjectGroup: "physical-education",
        repeatable: true,
        ...grades,
      })
    : offer({
        code: `SEM-${grade}`,
        title: grade === 11 ? "Psychology" : "Senior Seminar",
        subject: "Social science",
        subjectGroup: "elective",
        ...grades,
      });
}

function electives(prefix: string, lowGrade: number, highGrade: number): readonly Course[] {
  const choices = [
    ["BAN", "Band and Choir", "Performing arts", "performing-arts"],
    ["ART", "Studio Art", "Visual arts", "elective"],
    ["LAN", "World Language", "World languages", "elective"],
    ["COM", "Computer Science", "Computer science", "elective"],
  ] as const;
  return choices.map(([code, title, subject, subjectGroup]) =>
    offer({
      code: `${code}-${prefix}`,
      title,
      subject,
      subjectGroup,
      lowGrade,
      highGrade,
      repeatable: subjectGroup === "performing-arts",
    }),
  );
}

const middleElectives = electives("M", 6, 8);
const highElectives = electives("H", 9, 12);

/** Six slots for each grade: four academic subjects, physical education or a seminar, and a choice of electives. */
export const slotsByGrade: ReadonlyMap<number, readonly (readonly Course[])[]> = new Map(
  Object.entries(academics).map(([key, titles]) => {
    const grade = Number(key);
    const slots = titles.map((title, slot) => [academic(grade, slot, title)]);
    return [
      grade,
      [...slots, [physicalEducationOrSeminar(grade)], grade <= 8 ? middleElectives : highElectives],
    ];
  }),
);

function dayClassSlots(prefix: string, lowGrade: number, highGrade: number): readonly (readonly Course[])[] {
  const classes = ["English", "Mathematics", "Science", "History", "Life Skills"].map((title) =>
    dayClass(
      `SDC-${prefix}-${title.slice(0, 3).toUpperCase()}`,
      `${title}, special day class`,
      lowGrade,
      highGrade,
    ),
  );
  const adapted = offer({
    code: `APE-${prefix}`,
    title: "Adapted Physical Education",
    subject: "Physical education",
    subjectGroup: "physical-education",
    lowGrade,
    highGrade,
    repeatable: true,
  });
  return [...classes, adapted].map((course) => [course]);
}

export const secondaryDayClasses = {
  middle: dayClassSlots("M", 6, 8),
  high: dayClassSlots("H", 9, 12),
  ungraded: dayClassSlots("N", ungradedSecondary, ungradedSecondary),
};

export const courses: readonly Course[] = catalog;
