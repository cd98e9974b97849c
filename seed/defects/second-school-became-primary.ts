/** A student who takes one class at a second school, which an import made the primary one as well. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { type Defect, newestYear, record, shuffled, untouchedStudent } from "./defect.ts";

const id = "second-school-became-primary";
const table = getTableName(schoolEnrollments);
const { studentId, schoolId, schoolYear, kind, exitDate } = schoolEnrollments;

export const secondSchoolBecamePrimary = {
  id,
  rule: "R29",
  title: "a student whose second school became a primary one, too",
  needs: "a student with a class at a second school",
  drops: [
    { table, name: "school_enrollments_one_active_school", kind: "index" },
    { table, name: "school_enrollments_dates", kind: "trigger" },
  ],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${schoolEnrollments.id} AS enrollment_id, ${studentId} AS student_id, ${schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolYear} = ${newestYear} AND ${kind} = 'dual' AND ${exitDate} IS NULL AND ${untouchedStudent(studentId)}
 ORDER BY ${shuffled(id, studentId)}
 LIMIT 1;

UPDATE ${schoolEnrollments}
   SET ${columnNames(kind)} = 'primary'
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(
  id,
  "R29",
  false,
  "school_id, student_id",
  sql`min(${schoolId}), c.student_id
  FROM chosen c
  JOIN ${schoolEnrollments} ON ${studentId} = c.student_id AND ${schoolYear} = ${newestYear}
 GROUP BY c.student_id`,
)}`,
} as const satisfies Defect;
