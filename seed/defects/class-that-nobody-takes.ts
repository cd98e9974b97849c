/** A section with a teacher and a period, and without a student. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { sections, sectionTeachers } from "../../sis/db/schema/scheduling.ts";
import { terms } from "../../sis/db/schema/schools.ts";
import { chooseClasses, isAcademic } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "class-that-nobody-takes";
const { schoolId, courseId, termId, period, capacity, title, kind, lowGrade, highGrade } = sections;
const { sectionId, staffId, role, beginDate } = sectionTeachers;
const copied = columnNames(schoolId, courseId, termId, period, kind, lowGrade, highGrade);
const name = "Honors Reading";
const seats = 36;

/** Its teacher is a co-teacher of another class at that time, who goes from class to class. */
export const classThatNobodyTakes = {
  id,
  rule: "R14",
  title: "a class with a teacher and without students",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isAcademic)}

INSERT INTO ${sections} (${copied}, ${columnNames(title, capacity)})
SELECT ${schoolId}, ${courseId}, ${termId}, ${period}, ${kind}, ${lowGrade}, ${highGrade}, ${name}, ${seats}
  FROM ${sections}
  JOIN chosen c ON c.section_id = ${sections.id};

INSERT INTO ${sectionTeachers} (${columnNames(sectionId, staffId, role, beginDate)})
SELECT n.section_id, ${staffId}, 'co-teacher', n.begin_date
  FROM chosen c
  JOIN ${sectionTeachers} ON ${sectionId} = c.section_id AND ${role} = 'primary'
 CROSS JOIN (
    SELECT ${sections.id} AS section_id, ${terms.beginDate} AS begin_date
      FROM ${sections}
      JOIN ${terms} ON ${terms.id} = ${termId}
     WHERE ${title} = ${name}) n;
${record(id, "R14", false, "school_id, section_id", sql`${schoolId}, ${sections.id} FROM ${sections} WHERE ${title} = ${name}`)}`,
} as const satisfies Defect;
