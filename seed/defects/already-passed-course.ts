/** Two high-school students who sit in a course that they passed last year, in place of the one that they had. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { lastSchoolYear } from "../district/calendar.ts";
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  keepTwoStudents,
  leaveOldSection,
  meetsOnce,
  record,
  seatChosenStudents,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "already-passed-course";
const held = alias(sections, "held");
const heldCourse = alias(courses, "held_course");
const { studentId, sectionId, endDate } = sectionEnrollments;
const consideredStudents = 200;

export const alreadyPassedCourse = {
  id,
  rule: "R04",
  title: "two students in a course that they passed last year",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 10, to: 12 }, consideredStudents)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.id}) v.student_id, v.school_id, ${held.id} AS old_section, ${sections.id} AS section_id,
       ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${endDate} IS NULL
  JOIN ${sections} ${held} ON ${held.id} = ${sectionId}
  JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId} AND ${heldCourse.subjectGroup} IN ('academic', 'elective')
  JOIN ${sections} ON ${sections.schoolId} = v.school_id AND ${sections.period} = ${held.period}
                  AND ${sections.termId} = ${held.termId} AND ${sections.courseId} <> ${held.courseId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND NOT ${courses.repeatable}
                 AND ${courses.subjectGroup} = 'academic'
 WHERE (SELECT count(*) FILTER (WHERE ${courseHistory.creditsEarned} > 0)
          FROM ${courseHistory}
         WHERE ${courseHistory.studentId} = v.student_id AND ${courseHistory.courseCode} = ${courses.code}
           AND ${courseHistory.schoolYear} = ${lastSchoolYear} AND ${courseHistory.verified}
        HAVING bool_and(${courseHistory.creditsEarned} > 0)) > 0
   AND ${untouchedSection(sections.id)} AND ${untouchedSection(sql`${held.id}`)}
   AND ${meetsOnce(sections.id)} AND ${takenSeats(sections.id)} < least(${sections.capacity}, 38)
 ORDER BY ${sections.id}, v.student_id;
${keepTwoStudents}
${leaveOldSection}
${seatChosenStudents}
${record(id, "R04", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
