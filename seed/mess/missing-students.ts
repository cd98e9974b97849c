/** 2014: about 45,000 students were missing from the system (4LAKids, August 29). [F] */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { newestYear, record } from "../defects/defect.ts";
import { anyStudents, type Mess, scaled } from "./mess.ts";

const id = "missing-students";
const { studentId, schoolYear } = schoolEnrollments;

export const missingStudents = {
  id,
  level: "2014",
  rule: "R30",
  title: "45,000 of 650,000 students at no school",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${anyStudents(id, scaled(45_000))};

DELETE FROM ${sectionEnrollments}
 USING victim v
 WHERE ${sectionEnrollments.studentId} = v.student_id;

DELETE FROM ${schoolEnrollments}
 USING victim v
 WHERE ${studentId} = v.student_id AND ${schoolYear} = ${newestYear};
${record(
  id,
  "R30",
  true,
  "school_id, student_id",
  sql`${schoolEnrollments.schoolId}, v.student_id
  FROM victim v
  JOIN ${schoolEnrollments} ON ${studentId} = v.student_id AND ${schoolEnrollments.exitCode} IN ('E155', 'E156', 'E230')`,
)}`,
} as const satisfies Mess;
