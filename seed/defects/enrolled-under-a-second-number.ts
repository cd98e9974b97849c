/** Two students who returned under a second number, so that the one of last year seems to be missing. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseReturned, isMinor } from "./choose.ts";
import { copyChosenStudents } from "./copy-students.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "enrolled-under-a-second-number";

export const enrolledUnderASecondNumber = {
  id,
  rule: "R28",
  title: "two students who are enrolled under a second number",
  drops: [
    { table: getTableName(schoolEnrollments), name: "school_enrollments_keep_seats", kind: "trigger" },
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_within_enrollment",
      kind: "trigger",
    },
  ],
  sql: sql`
${chooseReturned(id, 2)}
${copyChosenStudents}

UPDATE ${schoolEnrollments}
   SET ${columnNames(schoolEnrollments.studentId)} = c.copy_id
  FROM chosen c
 WHERE ${schoolEnrollments.studentId} = c.student_id AND ${schoolEnrollments.schoolYear} = ${newestYear};

UPDATE ${sectionEnrollments}
   SET ${columnNames(sectionEnrollments.studentId)} = c.copy_id
  FROM chosen c
 WHERE ${sectionEnrollments.studentId} = c.student_id;
${record(id, "R28", false, "student_id", sql`student_id FROM chosen`)}
${record(id, "R28", false, "school_id, student_id", sql`school_id, copy_id FROM chosen`)}
${record(id, "R54", false, "school_id, student_id", sql`c.school_id, c.copy_id FROM chosen c JOIN ${students} ON ${students.id} = c.copy_id AND ${isMinor}`)}
${record(id, "R52", false, "school_id, student_id", sql`c.school_id, c.copy_id FROM chosen c JOIN ${students} ON ${students.id} = c.copy_id AND ${students.englishStatus} IN ('EL', 'RFEP', 'IFEP')`)}
${record(id, "R30", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
