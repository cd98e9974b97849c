/** Two students for whom somebody entered the day on which they enrolled as the day of birth. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { openingDay } from "../district/calendar.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "born-on-opening-day";

export const bornOnOpeningDay = {
  id,
  rule: "R27",
  title: "two students who were born on the first day of school",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${schoolEnrollments.grade} <= 12`)}

UPDATE ${students}
   SET ${columnNames(students.birthDate)} = ${openingDay}
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R27", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
