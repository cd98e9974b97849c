/** A class whose students a batch put out in October, without another class for that period. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "class-ends-in-october";
const { sectionId, studentId, endDate } = sectionEnrollments;

export const classEndsInOctober = {
  id,
  rule: "R42",
  title: "a class that ends in October, with nothing after it",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

UPDATE ${sectionEnrollments}
   SET ${columnNames(endDate)} = '2026-10-02'
  FROM chosen c
 WHERE ${sectionId} = c.section_id;
${record(
  id,
  "R42",
  false,
  "school_id, student_id, section_id",
  sql`c.school_id, ${studentId}, c.section_id
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionId} = c.section_id`,
)}`,
} as const satisfies Defect;
