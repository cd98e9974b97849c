/** Two students whose enrollment of last year was never ended. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { choosePastEnrollments } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "never-ended";
const table = getTableName(schoolEnrollments);
const { exitDate, exitCode } = schoolEnrollments;

export const neverEnded = {
  id,
  rule: "R33",
  title: "two students whose enrollment of last year was never ended",
  drops: [{ table, name: "school_enrollments_dates", kind: "trigger" }],
  sql: sql`
${choosePastEnrollments(id)}

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitDate)} = NULL, ${columnNames(exitCode)} = NULL
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(id, "R33", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
