/** A special day class that became one for another program, with the students whom it had. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { areaOfProgram, credentialArea } from "../../sis/db/credential-area.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { chooseClasses } from "./choose.ts";
import { type Defect, record } from "./defect.ts";

const id = "class-of-another-program";
const { program } = sections;
/** Of the programs that share one authorization, so that the teacher keeps it. */
const isDayClass = sql`${courses.subjectGroup} = 'special-day-class' AND ${courses.id} = ${sections.courseId}
   AND ${credentialArea} = ${areaOfProgram.autism}`;

export const classOfAnotherProgram = {
  id,
  rule: "R22",
  title: "a special day class that became another program's",
  drops: [],
  sql: sql`
${chooseClasses(id, 1, isDayClass)}

UPDATE ${sections}
   SET ${columnNames(program)} = CASE ${program} WHEN 'autism' THEN 'emotional-disturbance' ELSE 'autism' END
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);
${record(
  id,
  "R22",
  false,
  "school_id, student_id, section_id",
  sql`c.school_id, ${sectionEnrollments.studentId}, c.section_id
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = c.section_id`,
)}`,
} as const satisfies Defect;
