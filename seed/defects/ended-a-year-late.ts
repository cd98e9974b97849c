/** Two students whose enrollment of last year ends a year too late. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { choosePastEnrollments } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "ended-a-year-late";
const table = getTableName(schoolEnrollments);
const { exitDate } = schoolEnrollments;

export const endedAYearLate = {
  id,
  rule: "R33",
  title: "two students whose enrollment of last year ends a year too late",
  drops: [{ table, name: "school_enrollments_dates", kind: "trigger" }],
  sql: sql`
${choosePastEnrollments(id, sql`${exitDate} IS NOT NULL`)}

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitDate)} = ${exitDate} + 365
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(id, "R33", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
