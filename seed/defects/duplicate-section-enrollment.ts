/** Two students who are listed twice in the same class. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { listTwice } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "duplicate-section-enrollment";
const table = getTableName(sectionEnrollments);
const { sectionId, studentId, beginDate } = sectionEnrollments;

/**
 * In place of its primary key the table gets a plain index, so that reading a roster costs the same.
 */
export const duplicateSectionEnrollment = {
  id,
  rule: "R08",
  title: "two students listed twice in the same class",
  drops: [
    { table, name: "section_enrollments_pk", kind: "constraint" },
    { table, name: "section_enrollments_student_once_a_day", kind: "trigger" },
  ],
  sql: sql`
CREATE INDEX section_enrollments_roll ON ${sectionEnrollments} (${columnNames(sectionId, studentId)});

${listTwice(id, sql`${beginDate}`)}
${record(id, "R08", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
