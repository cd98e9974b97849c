/**
 * A good opening day: on the smooth one of 2015 about 3% of students still needed classes (LA Times, August 18, 2015)
 * [F]. By the time of the audit counselors have placed most of them: 4 in 1,000 are left, a few at each school [K].
 */
import { sql } from "drizzle-orm";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { record } from "../defects/defect.ts";
import { anyStudents, type Mess, scaled } from "./mess.ts";

const id = "still-unscheduled";
/** As many as a school may have at 10 a.m., less a few who arrive meanwhile. */
const mostAtSchool = 6;

export const stillUnscheduled = {
  id,
  level: "normal",
  rule: "R01",
  title: "4 in 1,000 students still without classes, a few at each school",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS
SELECT student_id, school_id
  FROM (
    SELECT s.*, row_number() OVER (PARTITION BY school_id ORDER BY student_id) AS place
      FROM (${anyStudents(id, scaled(2_600))}) s) ranked
 WHERE place <= ${mostAtSchool};

DELETE FROM ${sectionEnrollments}
 USING victim v
 WHERE ${sectionEnrollments.studentId} = v.student_id;
${record(id, "R01", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Mess;
