/** A course that is in the catalog a second time as an elective, and a class that follows this entry. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { languageDevelopment } from "../../sis/db/language-development.ts";
import { courses, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "course-in-the-catalog-twice";
const { code, title, subject, subjectGroup, lowGrade, highGrade, repeatable } = courses;
const copied = columnNames(title, subject, lowGrade, highGrade);
const newCode = "SECOND-ENTRY";

export const courseInTheCatalogTwice = {
  id,
  rule: "R57",
  title: "a class of a course that is in the catalog twice, once as an elective",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, sql`${isAcademic} AND ${lowGrade} >= 6 AND ${code} !~ ${languageDevelopment}`)}

INSERT INTO ${courses} (${columnNames(code, subjectGroup, repeatable)}, ${copied})
SELECT ${newCode}, 'elective', true, ${title}, ${subject}, ${lowGrade}, ${highGrade}
  FROM chosen c
  JOIN ${sections} ON ${sections.id} = c.section_id
  JOIN ${courses} ON ${courses.id} = ${sections.courseId};

UPDATE ${sections}
   SET ${columnNames(sections.courseId)} = (SELECT ${courses.id} FROM ${courses} WHERE ${code} = ${newCode})
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);
${record(id, "R57", false, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
