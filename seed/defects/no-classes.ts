/** Twelve students who lose all their classes, like the students who waited in auditoriums in 2014. */
import { sql } from "drizzle-orm";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "no-classes";

export const noClasses = {
  id,
  rule: "R01",
  title: "twelve students without a single class",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

DELETE FROM ${sectionEnrollments}
 WHERE ${sectionEnrollments.studentId} IN (SELECT v.student_id FROM victim v);
${record(id, "R01", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
