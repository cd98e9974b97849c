/** 2014: Sun Valley Middle School lost two thirds of the schedules that it had made (LA School Report, August 8). [F] */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { newestYear, record, requiredPeriods, shuffled, untouchedStudent } from "../defects/defect.ts";
import type { Mess } from "./mess.ts";

const id = "sun-valley-wipe";
const { studentId, schoolId, schoolYear, kind, exitDate } = schoolEnrollments;
const required = requiredPeriods(schools.id);

export const sunValleyWipe = {
  id,
  level: "2014",
  rule: "R02",
  title: "two thirds of a middle school's seats ended by one batch",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS
SELECT ${studentId} AS student_id, ${schoolId} AS school_id
  FROM ${schoolEnrollments}
 WHERE ${schoolYear} = ${newestYear} AND ${kind} = 'primary' AND ${exitDate} IS NULL AND ${untouchedStudent(studentId)}
   AND ${schoolId} = (
         SELECT ${schools.id} FROM ${schools} WHERE ${schools.schoolType} = 'middle' AND ${required} = 6
          ORDER BY ${shuffled(id, schools.id)} LIMIT 1)
   AND EXISTS (
         SELECT FROM ${sectionEnrollments}
           JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
          WHERE ${sectionEnrollments.studentId} = ${studentId} AND ${sections.period} <= 2);

DELETE FROM ${sectionEnrollments}
 USING victim v, ${sections}
 WHERE ${sectionEnrollments.studentId} = v.student_id AND ${sections.id} = ${sectionEnrollments.sectionId}
   AND ${sections.period} > 2;
${record(id, "R02", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Mess;
