/** Students in band, choir or orchestra for another year: these courses are made to be taken again. */
import { sql } from "drizzle-orm";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { shuffled } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "another-year-of-band";
/** The district has more of them; so many classes are looked at. [K] */
const studentsPerClass = 2_000;

export const anotherYearOfBand = {
  id,
  rules: ["R04"],
  title: "students who take band, choir or orchestra for another year",
  needs: "students who took band, choir or orchestra the year before",
  sql: sql`
INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, s.school_id, ${sectionEnrollments.studentId}, s.section_id
  FROM (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${courses.code} AS course_code
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.repeatable}
                     AND ${courses.subjectGroup} = 'performing-arts'
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT 4 + :students / ${sql.raw(String(studentsPerClass))}) s
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = s.section_id
 WHERE EXISTS (SELECT FROM ${courseHistory}
                WHERE ${courseHistory.studentId} = ${sectionEnrollments.studentId}
                  AND ${courseHistory.courseCode} = s.course_code AND ${courseHistory.creditsEarned} > 0);`,
} as const satisfies LookAlike;
