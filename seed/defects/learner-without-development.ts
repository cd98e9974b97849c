/** Two learners of English who were moved from English language development to another class of that period. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { languageDevelopment } from "../../sis/db/language-development.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  freeSeat,
  keepTwoStudents,
  leaveOldSection,
  record,
  seatChosenStudents,
  takenSeats,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

const id = "learner-without-development";
const held = alias(sections, "held");
const heldCourse = alias(courses, "held_course");
const { studentId, sectionId, endDate } = sectionEnrollments;

export const learnerWithoutDevelopment = {
  id,
  rule: "R26",
  title: "two learners of English who lost their class in English language development",
  needs: "a class in English language development, and an elective with a free seat in the same period",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.id}, ${studentId}) ${studentId} AS student_id, ${held.schoolId} AS school_id,
       ${held.id} AS old_section, ${sections.id} AS section_id, ${sections.termId} AS term_id,
       ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM ${sections} ${held}
  JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId} AND ${heldCourse.code} ~ ${languageDevelopment}
  JOIN ${sectionEnrollments} ON ${sectionId} = ${held.id} AND ${endDate} IS NULL
  JOIN ${sections} ON ${sections.schoolId} = ${held.schoolId} AND ${sections.period} = ${held.period} AND ${sections.termId} = ${held.termId}
   AND ${sections.lowGrade} <= ${held.lowGrade} AND ${sections.highGrade} >= ${held.highGrade}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} IN ('elective', 'performing-arts')
 WHERE ${untouchedStudent(studentId)} AND ${untouchedSection(sections.id)} AND ${takenSeats(sections.id)} < ${sections.capacity}
 ORDER BY ${sections.id}, ${studentId};
DELETE FROM chosen c
 WHERE EXISTS (SELECT FROM chosen b WHERE b.section_id = c.section_id AND b.student_id < c.student_id);
${keepTwoStudents}
${leaveOldSection}
${seatChosenStudents}
${record(id, "R26", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
