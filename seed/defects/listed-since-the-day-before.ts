/** Two students who are listed a second time in a class, since the day before. */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { listTwice } from "./choose.ts";
import { type Defect, record, untouchedSection } from "./defect.ts";

const id = "listed-since-the-day-before";
const table = getTableName(sectionEnrollments);
const { sectionId, beginDate } = sectionEnrollments;

export const listedSinceTheDayBefore = {
  id,
  rule: "R08",
  title: "two students listed a second time in a class, since the day before",
  drops: [
    { table, name: "section_enrollments_student_once_a_day", kind: "trigger" },
    { table, name: "section_enrollments_within_term", kind: "trigger" },
    { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: sql`
${listTwice(id, sql`${beginDate} - 1`, untouchedSection(sectionId))}
${record(id, "R08", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}
${record(id, "R41", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
