/** The district's course catalog. */
import { sql } from "drizzle-orm";
import { courses } from "../../db/schema/scheduling.ts";
import { gradesBetween } from "./grades.ts";
import { baseFields, type Field, type List, listOf, never, type Part, text, yearBegan } from "./list.ts";
import { districtReference } from "./orgs.ts";

export const coursePrefix = "course-";

/** As a list of one. */
export const subjects: Field = listOf(
  sql`'[' || to_json(${courses.subject}) || ']'`,
  sql`${courses.subject}`,
);

const key = { prefix: coursePrefix, key: [courses.id] } as const;
const course: Part = {
  ...key,
  table: sql`${courses}`,
  fields: {
    ...baseFields(key, never, yearBegan),
    title: text(courses.title),
    courseCode: text(courses.code),
    grades: gradesBetween(courses.lowGrade, courses.highGrade),
    subjects,
    org: districtReference,
  },
};

export const courseList: List = { many: "courses", one: "course", parts: [course] };
