/** Two secondary students whose status became that of a learner of English, while their classes stayed. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { languageDevelopment } from "../../sis/db/language-development.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "learner-again";

/** At a middle or high school, and with several classes, none of which is a homeroom, a special day class or in English language development. */
const changesClasses = sql`
       (SELECT ${schools.schoolType} FROM ${schools} WHERE ${schools.id} = ${schoolEnrollments.schoolId}) IN ('middle', 'high')
   AND (SELECT count(*) > 1 AND bool_and(${sections.kind} = 'scheduled' AND ${sections.program} IS NULL AND ${courses.code} !~ ${languageDevelopment})
          FROM ${sectionEnrollments}
          JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
          JOIN ${courses} ON ${courses.id} = ${sections.courseId}
         WHERE ${sectionEnrollments.studentId} = ${students.id} AND ${sectionEnrollments.endDate} IS NULL)`;

export const learnerAgain = {
  id,
  rule: "R26",
  title: "two secondary students who became learners of English, without a class in it",
  drops: [],
  sql: sql`
${chooseStudents(id, 2, sql`${students.englishStatus} = 'RFEP' AND ${schoolEnrollments.grade} BETWEEN 7 AND 12 AND ${changesClasses}`)}

UPDATE ${students}
   SET ${columnNames(students.englishStatus)} = 'EL'
 WHERE ${students.id} IN (SELECT c.student_id FROM chosen c);
${record(id, "R26", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
