/** High-school students who repeat a course of the grade before, which they failed, in place of the next one or of an elective. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import { freeSeat, meetsOnce, newestYear, roomSeats, shuffled, takenSeats } from "../defects/defect.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "repeats-a-course";
const held = alias(sections, "held");
const heldCourse = alias(courses, "held_course");
const other = alias(sections, "other");
const otherSeat = alias(sectionEnrollments, "other_seat");
const { sectionId, studentId, seat } = sectionEnrollments;
const { mark, creditsEarned } = courseHistory;
/** Classes that only learners of English take. */
const forLearners = sql`'^(ELD|LTEL)-'`;
/** The elective that a student leaves keeps more. [K] */
const leastInElective = 5;
const isNextOfSubject = sql`${heldCourse.subject} = s.subject AND ${heldCourse.subjectGroup} = 'academic'
            AND ${held.lowGrade} = s.grade + 1 AND ${held.highGrade} = s.grade + 1`;
const isElective = sql`${heldCourse.subjectGroup} IN ('elective', 'performing-arts')
            AND ${takenSeats(sql`${held.id}`)} > ${leastInElective}`;
const hasTaken = sql`
EXISTS (SELECT FROM ${courseHistory}
         WHERE ${courseHistory.studentId} = ${studentId} AND ${courseHistory.courseCode} = s.course_code)`;
/** Some who failed it take it again already. */
const takesIt = sql`
EXISTS (SELECT FROM ${sectionEnrollments} ${otherSeat}
          JOIN ${sections} ${other} ON ${other.id} = ${otherSeat.sectionId}
         WHERE ${otherSeat.studentId} = ${studentId} AND ${other.courseId} = s.course_id)`;
/** One such student for this many students of the district. [K] */
const studentsPerRepeater = 1_000;
/** Looked at in a small district: not every class has such a student. */
const fewestClasses = 12;

export const repeatsACourse = {
  id,
  rules: ["R04", "R05"],
  title: "high-school students who repeat a course of the grade before",
  needs:
    "a high school where a grade has an elective, or a class of the subject, while the grade before has the course",
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (e.student_id) s.school_id, e.student_id, e.old_section, s.section_id, s.seat
  FROM (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${sections.lowGrade} AS grade, ${courses.subject} AS subject,
           ${courses.id} AS course_id, ${courses.code} AS course_code,
           ${freeSeat(sections.id, sections.capacity)} AS seat
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
     WHERE ${courses.code} !~ ${forLearners} AND ${sections.magnetCenterId} IS NULL
       AND ${sections.lowGrade} BETWEEN 9 AND 11 AND ${sections.highGrade} = ${sections.lowGrade}
       AND ${meetsOnce(sections.id)} AND ${takenSeats(sections.id)} < least(${sections.capacity}, ${roomSeats(sections.id)})
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT ${fewestClasses} + :students / ${studentsPerRepeater}) s
 CROSS JOIN LATERAL (
    SELECT ${studentId} AS student_id, ${held.id} AS old_section
      FROM ${sections} ${held}
      JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId}
      JOIN ${sectionEnrollments} ON ${sectionId} = ${held.id}
      JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${studentId}
                               AND ${schoolEnrollments.schoolYear} = ${newestYear} AND ${schoolEnrollments.grade} = s.grade + 1
     WHERE ${held.schoolId} = s.school_id AND ${held.termId} = s.term_id AND ${held.period} = s.period
       AND (${isNextOfSubject} OR ${isElective} AND ${hasTaken}) AND NOT ${takesIt}
     ORDER BY ${heldCourse.subjectGroup} <> 'academic', ${studentId}
     LIMIT 1) e
 ORDER BY e.student_id, s.section_id;

UPDATE ${sectionEnrollments}
   SET ${columnNames(sectionId)} = c.section_id, ${columnNames(seat)} = c.seat
  FROM chosen c
 WHERE ${studentId} = c.student_id AND ${sectionId} = c.old_section;

UPDATE ${courseHistory}
   SET ${columnNames(mark)} = 'F', ${columnNames(creditsEarned)} = 0
  FROM chosen c
  JOIN ${sections} ON ${sections.id} = c.section_id
  JOIN ${courses} ON ${courses.id} = ${sections.courseId}
 WHERE ${courseHistory.studentId} = c.student_id AND ${courseHistory.courseCode} = ${courses.code};

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, c.student_id, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
