/** 2014: the district itself counted 6,500 students without a right schedule; the unions said there were more (IEEE Spectrum). [F] */
import { sql } from "drizzle-orm";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { record } from "../defects/defect.ts";
import { anyStudents, type Mess, scaled } from "./mess.ts";

const id = "no-schedule";

export const noSchedule = {
  id,
  level: "2014",
  rule: "R01",
  title: "6,500 of 650,000 students without any class",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${anyStudents(id, scaled(6_500))};

DELETE FROM ${sectionEnrollments}
 USING victim v
 WHERE ${sectionEnrollments.studentId} = v.student_id;
${record(id, "R01", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Mess;
