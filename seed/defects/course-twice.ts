/** Two students who have one course in two periods, in place of an elective. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
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

const id = "course-twice";
const held = alias(sections, "held");
const heldCourse = alias(courses, "held_course");
const known = alias(sections, "known");
const seat = alias(sectionEnrollments, "seat_of_course");
const { studentId, sectionId, endDate } = sectionEnrollments;
const consideredStudents = 400;

export const courseTwice = {
  id,
  rule: "R09",
  title: "two students who have one course twice a day",
  needs: "a course that a school has in two periods, in one of which a student of the other has an elective",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 6, to: 12 }, consideredStudents)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (${sections.id}) v.student_id, v.school_id, ${held.id} AS old_section, ${sections.id} AS section_id,
       ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sectionEnrollments} ON ${studentId} = v.student_id AND ${endDate} IS NULL
  JOIN ${sections} ${held} ON ${held.id} = ${sectionId}
  JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId} AND ${heldCourse.subjectGroup} IN ('elective', 'performing-arts')
  JOIN ${sections} ON ${sections.schoolId} = v.school_id AND ${sections.period} = ${held.period} AND ${sections.termId} = ${held.termId}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic' AND NOT ${courses.repeatable}
 WHERE EXISTS (SELECT FROM ${sectionEnrollments} ${seat}
                 JOIN ${sections} ${known} ON ${known.id} = ${seat.sectionId}
                WHERE ${seat.studentId} = v.student_id AND ${known.courseId} = ${sections.courseId})
   AND ${untouchedSection(sections.id)} AND ${untouchedSection(sql`${held.id}`)}
   AND ${meetsOnce(sections.id)} AND ${takenSeats(sections.id)} < ${sections.capacity}
 ORDER BY ${sections.id}, v.student_id;
${keepTwoStudents}
${leaveOldSection}
${seatChosenStudents}
${record(id, "R09", false, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
