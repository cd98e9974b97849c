/** Changes a date of all seats of two students, so that they reach beyond the term or the enrollment. */
import { getTableName, type SQL, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const table = getTableName(sectionEnrollments);
const { studentId, sectionId } = sectionEnrollments;

/** `change` is what follows SET. */
export function misdateSeats(defect: string, change: SQL): Pick<Defect, "drops" | "sql"> {
  return {
    drops: [
      { table, name: "section_enrollments_within_term", kind: "trigger" },
      { table, name: "section_enrollments_within_enrollment", kind: "trigger" },
    ],
    sql: sql`
${chooseStudents(defect, 2)}

UPDATE ${sectionEnrollments}
   SET ${change}
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(
  defect,
  "R41",
  false,
  "school_id, student_id, section_id",
  sql`${sections.schoolId}, c.student_id, ${sections.id}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${studentId} = c.student_id
  JOIN ${sections} ON ${sections.id} = ${sectionId}`,
)}`,
  };
}
