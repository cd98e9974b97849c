/** Twelve students with one empty period. */
import { sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, departmentalStudents, record } from "./defect.ts";
import { isUntaughtLearner } from "./untaught-learner.ts";

const id = "incomplete-schedule";

export const incompleteSchedule = {
  id,
  rule: "R02",
  title: "twelve students with an empty period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

DELETE FROM ${sectionEnrollments}
 USING victim v, ${sections}
 WHERE ${sectionEnrollments.studentId} = v.student_id AND ${sections.id} = ${sectionEnrollments.sectionId}
   AND ${sections.period} = 2 + v.student_id % 4;
${record(id, "R02", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}
${record(id, "R26", false, "school_id, student_id", sql`v.school_id, v.student_id FROM victim v WHERE ${isUntaughtLearner(sql`v.student_id`)}`)}`,
} as const satisfies Defect;
