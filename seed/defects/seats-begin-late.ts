/** Twelve students whose seats begin a week after school does: without a class until then. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { openingDay } from "../district/calendar.ts";
import { type Defect, departmentalStudents, record } from "./defect.ts";

const id = "seats-begin-late";
const { beginDate, studentId } = sectionEnrollments;

export const seatsBeginLate = {
  id,
  rule: "R01",
  title: "twelve students whose seats begin a week late",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, 12)};

UPDATE ${sectionEnrollments}
   SET ${columnNames(beginDate)} = ${openingDay}::date + 7
 WHERE ${studentId} IN (SELECT v.student_id FROM victim v);
${record(id, "R01", true, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
