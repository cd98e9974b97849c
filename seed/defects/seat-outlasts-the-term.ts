/** Two students whose seats end after the school year does. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "seat-outlasts-the-term";
const table = getTableName(sectionEnrollments);
const { studentId, sectionId, endDate } = sectionEnrollments;
const afterTheYear = "2027-07-15";

export const seatOutlastsTheTerm = {
  id,
  rule: "R41",
  title: "two students whose seats end after the school year",
  drops: [
    { table, name: "section_enrollments_within_term", kind: "trigger" },
    { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
  ],
  sql: sql`
${chooseStudents(id, 2)}

UPDATE ${sectionEnrollments}
   SET ${columnNames(endDate)} = ${afterTheYear}
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(
  id,
  "R41",
  false,
  "school_id, student_id, section_id",
  sql`${sections.schoolId}, c.student_id, ${sections.id}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${studentId} = c.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionId}`,
)}`,
} as const satisfies Defect;
