/** 2014: 83% of the schools couldn't identify all students with disabilities (Independent Monitor, October 13). [F] One student at each here. [K] */
import { sql } from "drizzle-orm";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { record, shuffled, untouchedStudent } from "../defects/defect.ts";
import type { Mess } from "./mess.ts";

const id = "lost-placements";
const schoolsInAHundred = 83;

export const lostPlacements = {
  id,
  level: "2014",
  rule: "R21",
  title: "83% of the schools with special day classes have a student whose placement is lost",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.schoolId}) ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id
  FROM ${sectionEnrollments}
  JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'special-day-class'
 WHERE ${untouchedStudent(sectionEnrollments.studentId)}
 ORDER BY ${sections.schoolId}, ${shuffled(id, sectionEnrollments.studentId)};

DELETE FROM chosen
 WHERE school_id NOT IN (
         SELECT school_id FROM chosen ORDER BY ${shuffled(id, sql`school_id`)}
          LIMIT (SELECT (count(*) * ${schoolsInAHundred} + 99) / 100 FROM chosen));

DELETE FROM ${specialEducationPlacements}
 USING chosen c
 WHERE ${specialEducationPlacements.studentId} = c.student_id;
${record(id, "R21", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Mess;
