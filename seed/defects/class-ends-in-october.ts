/** A class whose students a batch put out in October, without another class for that period. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { periods } from "../district/classes.ts";
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
${chooseClasses(id, 1, sql`${isAcademic} AND ${sections.period} BETWEEN 1 AND ${periods}`)}

UPDATE ${sectionEnrollments}
   SET ${columnNames(endDate)} = '2026-10-02'
  FROM chosen c
 WHERE ${sectionId} = c.section_id;
${record(
  id,
  "R42",
  false,
  "school_id, student_id",
  sql`c.school_id, ${studentId}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionId} = c.section_id`,
)}`,
} as const satisfies Defect;
