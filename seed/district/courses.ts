/** The course catalog: self-contained classes, special day classes, and what middle and high schools teach. */
import type { subjectGroups } from "../../sis/db/schema/scheduling.ts";
import { type CatalogPart, catalogParts } from "./catalog.ts";
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

function offer(course: Omit<Course, "id">): Course {
  const added = { ...course, id: catalog.length + 1 };
  catalog.push(added);
  return added;
}

function homeroom(code: string, title: string, lowGrade: number, highGrade: number): Course {
  const subject = "Self-contained";
  return offer({ code, title, subject, subjectGroup: "homeroom", lowGrade, highGrade, repeatable: false });
}

/** [K] Self-contained classes, which may combine adjacent grades. */
export const homerooms = {
  kindergarten: homeroom("HR-K", "Kindergarten", -1, 0),
  primary: homeroom("HR-1", "Primary grades", 1, 3),
  upper: homeroom("HR-4", "Upper grades", 4, 6),
  combined: homeroom("HR-A", "Elementary grades", -1, 6),
};

function dayClass(code: string, title: string, lowGrade: number, highGrade: number): Course {
  const group = { subject: "Special education", subjectGroup: "special-day-class" } as const;
  return offer({ code, title, ...group, lowGrade, highGrade, repeatable: true });
}

export const elementaryDayClasses = {
  primary: dayClass("SDC-P", "Special day class, primary", -1, 2),
  upper: dayClass("SDC-U", "Special day class, upper", 3, 6),
  ungraded: dayClass("SDC-N", "Special day class, ungraded", ungradedElementary, ungradedElementary),
};

/** Five subjects and adapted physical education, one for each period. */
function dayClassSlots(prefix: string, lowGrade: number, highGrade: number): readonly Course[] {
  const classes = ["English", "Mathematics", "Science", "History", "Life Skills"].map((title) =>
    dayClass(
      `SDC-${prefix}-${title.slice(0, 3).toUpperCase()}`,
      `${title}, special day class`,
      lowGrade,
      highGrade,
    ),
  );
  const group = { subject: "Physical education", subjectGroup: "physical-education" } as const;
  const title = "Adapted Physical Education";
  return [
    ...classes,
    offer({ code: `APE-${prefix}`, title, ...group, lowGrade, highGrade, repeatable: true }),
  ];
}

export const secondaryDayClasses = {
  middle: dayClassSlots("M", 6, 8),
  high: dayClassSlots("H", 9, 12),
  ungraded: dayClassSlots("N", ungradedSecondary, ungradedSecondary),
};

for (const part of catalogParts) {
  for (const line of part.lines.trim().split("\n")) offer(readLine(line, part));
}

function readLine(line: string, { subject, subjectGroup }: CatalogPart): Omit<Course, "id"> {
  const [code = "", grades = "", ...words] = line.split(" ");
  const [lowGrade = 0, highGrade = 0] = grades.split("-").map(Number);
  const repeatable = words.at(-1) === "*";
  const title = (repeatable ? words.slice(0, -1) : words).join(" ");
  return { code, title, subject, subjectGroup, lowGrade, highGrade, repeatable };
}

export const courses: readonly Course[] = catalog;

const byCode = new Map(catalog.map((course) => [course.code, course]));

/** Throws for a code that the catalog doesn't have. */
export function courseOf(code: string): Course {
  const course = byCode.get(code);
  if (!course) throw new Error(`The catalog has no course ${code}.`);
  return course;
}
