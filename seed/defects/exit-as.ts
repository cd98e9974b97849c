/** Changes the exits of two students who returned, as if they had left the district. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { choosePastEnrollments } from "./choose.ts";
import { record } from "./defect.ts";

const { exitCode, grade } = schoolEnrollments;

/** Of last year's students in these grades. */
export function exitAs(
  defect: string,
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
): SQL {
  return sql`
${choosePastEnrollments(defect, sql`${exitCode} = 'E155' AND ${grade} BETWEEN ${from} AND ${to}`)}

UPDATE ${schoolEnrollments}
   SET ${columnNames(exitCode)} = ${code}
 WHERE ${schoolEnrollments.id} IN (SELECT c.enrollment_id FROM chosen c);
${record(defect, "R51", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`;
}
