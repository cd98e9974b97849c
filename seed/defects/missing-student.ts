/** Two students of last year whom nobody enrolled this year. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseReturned } from "./choose.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "missing-student";

export const missingStudent = {
  id,
  rule: "R30",
  title: "two students of last year who aren't enrolled",
  drops: [],
  sql: sql`
${chooseReturned(id, 2)}

DELETE FROM ${sectionEnrollments}
 USING chosen c
 WHERE ${sectionEnrollments.studentId} = c.student_id;

DELETE FROM ${schoolEnrollments}
 USING chosen c
 WHERE ${schoolEnrollments.studentId} = c.student_id AND ${schoolEnrollments.schoolYear} = ${newestYear};
${record(id, "R30", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
