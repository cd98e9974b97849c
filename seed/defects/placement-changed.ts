/** Two students in a special day class whose placement became another one. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { type Defect, record, shuffled, untouchedStudent } from "./defect.ts";

const id = "placement-changed";
const { studentId, setting } = specialEducationPlacements;

export const placementChanged = {
  id,
  rule: "R21",
  title: "two students in a special day class whose placement became another one",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${sectionEnrollments.studentId} AS student_id, min(${sections.schoolId}) AS school_id,
       min(${sections.id}) AS section_id
  FROM ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'special-day-class'
 WHERE ${untouchedStudent(sectionEnrollments.studentId)}
 GROUP BY ${sectionEnrollments.studentId}
 ORDER BY ${shuffled(id, sectionEnrollments.studentId)}
 LIMIT 2;

UPDATE ${specialEducationPlacements}
   SET ${columnNames(setting)} = 'RSP'
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(id, "R21", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
