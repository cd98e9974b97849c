/** Two students who graduated last year according to their exit, and are in high school. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { choosePastEnrollments } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "graduated-and-enrolled";
const { exitCode } = schoolEnrollments;

export const graduatedAndEnrolled = {
  id,
  rule: "R51",
  title: "two students who graduated last year and are enrolled",
  drops: [],
  sql: sql`
${choosePastEnrollments(id, sql`${exitCode} = 'E155' AND ${schoolEnrollments.grade} BETWEEN 9 AND 11`)}

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitCode)} = 'E230'
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(id, "R51", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
