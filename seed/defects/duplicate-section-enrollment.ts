/** Two students who are listed twice in the same class. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  insertSeats,
  keepTwoStudents,
  record,
  takenSeats,
} from "./defect.ts";

const id = "duplicate-section-enrollment";
const table = getTableName(sectionEnrollments);
const { sectionId, studentId } = sectionEnrollments;

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

CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sectionId}) v.student_id, v.school_id, ${sectionId} AS section_id,
       ${sectionEnrollments.beginDate} AS begin_date, ${freeSeat(sectionId, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${sectionEnrollments.endDate} IS NULL
  JOIN ${sections} ON ${sections.id} = ${sectionId}
 WHERE ${takenSeats(sectionId)} < ${sections.capacity}
 ORDER BY ${sectionId}, v.student_id;
${keepTwoStudents}

${insertSeats}
SELECT section_id, student_id, seat, begin_date
  FROM chosen;
${record(id, "R08", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
