/** Two students whose placement names another program than their special day class is for. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseDayClassStudents } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "program-mistyped";
const { studentId, program } = specialEducationPlacements;

export const programMistyped = {
  id,
  rule: "R22",
  title: "two students placed in another program than their special day class is for",
  drops: [],
  sql: sql`
${chooseDayClassStudents(id)}

UPDATE ${specialEducationPlacements}
   SET ${columnNames(program)} = CASE ${program} WHEN 'autism' THEN 'emotional-disturbance' ELSE 'autism' END
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R22", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
