/** An elective that an import turned into a course that some of its students already have in another period. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection, untouchedStudent } from "./defect.ts";
import { recordUnauthorized } from "./unauthorized.ts";

const id = "elective-became-a-course";
const member = alias(sectionEnrollments, "member");
const known = alias(sections, "known");
const knownCourse = alias(courses, "known_course");
const { studentId, sectionId } = sectionEnrollments;
/** With more it would be too large for an academic class. */
const mostStudents = 30;
const consideredClasses = 40;

/** Nobody in it passed the course before. */
const isNew = sql`
NOT EXISTS (SELECT
              FROM ${sectionEnrollments}
              JOIN ${courseHistory} ON ${courseHistory.studentId} = ${studentId}
             WHERE ${sectionId} = e.section_id AND ${courseHistory.courseCode} = ${knownCourse.code})`;

export const electiveBecameACourse = {
  id,
  rule: "R09",
  title: "an elective that became a course that its students already have",
  needs: "an elective whose students have a course in common",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT e.section_id, e.school_id, ${knownCourse.id} AS course_id
  FROM (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.lowGrade} AS low_grade,
           ${sections.highGrade} AS high_grade
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'elective'
     WHERE ${untouchedSection(sections.id)}
       AND NOT EXISTS (SELECT FROM ${sectionEnrollments} WHERE ${sectionId} = ${sections.id} AND NOT ${untouchedStudent(studentId)})
       AND ${takenSeats(sections.id)} BETWEEN 5 AND ${mostStudents}
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT ${consideredClasses}) e
  JOIN ${sectionEnrollments} ON ${sectionId} = e.section_id
  JOIN ${sectionEnrollments} ${member} ON ${member.studentId} = ${studentId} AND ${member.sectionId} <> e.section_id
  JOIN ${sections} ${known} ON ${known.id} = ${member.sectionId}
  JOIN ${courses} ${knownCourse} ON ${knownCourse.id} = ${known.courseId} AND ${knownCourse.subjectGroup} = 'academic'
                                AND ${knownCourse.lowGrade} <= e.low_grade AND ${knownCourse.highGrade} >= e.high_grade
 WHERE ${isNew}
 GROUP BY e.section_id, e.school_id, ${knownCourse.id}
 ORDER BY count(*) DESC, ${shuffled(id, sql`e.section_id`)}, ${knownCourse.id}
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(sections.courseId)} = c.course_id
  FROM chosen c
 WHERE ${sections.id} = c.section_id;
${record(
  id,
  "R09",
  false,
  "school_id, student_id",
  sql`c.school_id, ${member.studentId}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionId} = c.section_id
  JOIN ${sectionEnrollments} ${member} ON ${member.studentId} = ${studentId} AND ${member.sectionId} <> c.section_id
  JOIN ${sections} ${known} ON ${known.id} = ${member.sectionId} AND ${known.courseId} = c.course_id`,
)}
${recordUnauthorized(id, sql`SELECT section_id FROM chosen`)}`,
} as const satisfies Defect;
