/** 2014: the pilot of the summer corrupted records (Viramontes, November 6). [F] Here past enrollments of 1 student in 100 go on. [K] */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { newestYear, record, shuffled, untouchedStudent } from "../defects/defect.ts";
import { type Mess, scaled } from "./mess.ts";

const id = "summer-pilot";
const { studentId, schoolId, schoolYear, exitDate, exitCode } = schoolEnrollments;

export const summerPilot = {
  id,
  level: "2014",
  rule: "R33",
  title: "6,500 of 650,000 students whose enrollment of the year before never ended",
  drops: [{ table: getTableName(schoolEnrollments), name: "school_enrollments_dates", kind: "trigger" }],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${schoolEnrollments.id} AS enrollment_id, ${studentId} AS student_id, ${schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolYear} = ${newestYear} - 1 AND ${untouchedStudent(studentId)}
 ORDER BY ${shuffled(id, studentId)}, ${schoolEnrollments.id}
 LIMIT ${scaled(6_500)};

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitDate)} = NULL, ${columnNames(exitCode)} = NULL
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(id, "R33", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Mess;
