/** A ninth-grade class that is listed for juniors and seniors, which the course isn't for. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "freshman-class-for-seniors";
const isForFreshmen = sql`${isAcademic} AND ${courses.highGrade} < 11 AND ${sections.lowGrade} = 9 AND ${sections.highGrade} = 9`;

export const freshmanClassForSeniors = {
  id,
  rule: "R57",
  title: "a class of freshmen that is listed for juniors and seniors",
  needs: "a class of freshmen only, in a course that isn't for juniors",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isForFreshmen)}

UPDATE ${sections}
   SET ${columnNames(sections.lowGrade)} = 11, ${columnNames(sections.highGrade)} = 12
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);
${record(id, "R57", false, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
