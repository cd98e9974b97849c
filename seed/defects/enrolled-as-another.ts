/** A student whose enrollment and seats an import gave to somebody who graduated: the schedule looks complete. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseReturned } from "./choose.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "enrolled-as-another";
const { studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode, exitCode } = schoolEnrollments;

export const enrolledAsAnother = {
  id,
  rule: "R30",
  title: "a student whose enrollment and seats went to a graduate of last year",
  drops: [],
  sql: sql`
${chooseReturned(id, 1, sql`${grade} BETWEEN 1 AND 4`)}

ALTER TABLE chosen ADD COLUMN graduate_id int;

UPDATE chosen
   SET graduate_id = (
         SELECT ${studentId}
           FROM ${schoolEnrollments}
          JOIN ${students} ON ${students.id} = ${studentId}
          WHERE ${schoolYear} < ${newestYear} AND ${grade} = 12 AND ${exitCode} = 'E230'
            AND ${students.disability} IS NULL AND ${students.englishStatus} = 'EO'
          ORDER BY ${studentId}
          LIMIT 1);

INSERT INTO ${schoolEnrollments} (${columnNames(studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode)})
SELECT c.graduate_id, ${schoolId}, ${schoolYear}, ${kind}, ${grade}, ${entryDate}, ${entryCode}
  FROM chosen c
  JOIN ${schoolEnrollments} ON ${studentId} = c.student_id AND ${schoolYear} = ${newestYear};

UPDATE ${sectionEnrollments}
   SET ${columnNames(sectionEnrollments.studentId)} = c.graduate_id
  FROM chosen c
 WHERE ${sectionEnrollments.studentId} = c.student_id;

DELETE FROM ${schoolEnrollments}
 USING chosen c
 WHERE ${studentId} = c.student_id AND ${schoolYear} = ${newestYear};
${record(id, "R30", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R27", false, "school_id, student_id", sql`school_id, graduate_id FROM chosen`)}
${record(
  id,
  "R51",
  false,
  "school_id, student_id",
  sql`${schoolId}, graduate_id
  FROM chosen
  JOIN ${schoolEnrollments} ON ${studentId} = graduate_id AND ${schoolYear} < ${newestYear} AND ${exitCode} = 'E230'`,
)}`,
} as const satisfies Defect;
