/** Two students in a special day class whose placement became another one. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseDayClassStudents } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "placement-changed";
const { studentId, setting, program } = specialEducationPlacements;

export const placementChanged = {
  id,
  rule: "R21",
  title: "two students in a special day class whose placement became another one",
  drops: [],
  sql: sql`
${chooseDayClassStudents(id)}

UPDATE ${specialEducationPlacements}
   SET ${columnNames(setting)} = 'RSP', ${columnNames(program)} = NULL
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R21", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
