/** Two students who moved to another state in summer according to their exit, and are here. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { choosePastEnrollments } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "moved-away-and-enrolled";
const { exitCode } = schoolEnrollments;

export const movedAwayAndEnrolled = {
  id,
  rule: "R51",
  title: "two students who moved away last year and are enrolled",
  drops: [],
  sql: sql`
${choosePastEnrollments(id, sql`${exitCode} = 'E155' AND ${schoolEnrollments.grade} BETWEEN 1 AND 8`)}

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitCode)} = 'T200'
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(id, "R51", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
