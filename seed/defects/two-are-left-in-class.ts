/** A class before or after the usual six periods that all but two of its students left. */
import { sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { periods } from "../district/classes.ts";
import { type Defect, record, shuffled, untouchedSection } from "./defect.ts";

const id = "two-are-left-in-class";
const staying = 2;

export const twoAreLeftInClass = {
  id,
  rule: "R14",
  title: "a class with two students",
  needs: "a school with a zero or a seventh period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id
  FROM ${sections}
 WHERE ${sections.period} IN (0, ${periods + 1}) AND ${untouchedSection(sections.id)}
   AND NOT EXISTS (SELECT FROM firstbell.look_alikes l WHERE l.section_id = ${sections.id} AND l.look_alike = 'at-a-second-school')
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT 1;

DELETE FROM ${sectionEnrollments}
 USING (
    SELECT ${sectionEnrollments.studentId} AS student_id, ${sectionEnrollments.sectionId} AS section_id,
           row_number() OVER (ORDER BY ${sectionEnrollments.studentId}) AS place
      FROM ${sectionEnrollments}
      JOIN chosen c ON c.section_id = ${sectionEnrollments.sectionId}) p
 WHERE ${sectionEnrollments.studentId} = p.student_id AND ${sectionEnrollments.sectionId} = p.section_id
   AND p.place > ${staying};
${record(id, "R14", false, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
