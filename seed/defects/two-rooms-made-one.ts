/** The students of two grade-school rooms are all in one of them. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection, untouchedStudent } from "./defect.ts";

const id = "two-rooms-made-one";
const { schoolId, lowGrade, highGrade, termId } = sections;
const seat = sectionEnrollments;

export const twoRoomsMadeOne = {
  id,
  rule: "R11",
  title: "the students of two grade-school rooms in one of them",
  needs: "two rooms of one grade up to grade 3 at a school",
  drops: [],
  sql: sql`
CREATE TEMP TABLE movable AS
SELECT ${sections.id} AS section_id, ${schoolId} AS school_id, ${lowGrade} AS low_grade, ${highGrade} AS high_grade,
       ${termId} AS term_id, ${takenSeats(sections.id)} AS students
  FROM ${sections}
  JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'homeroom'
 WHERE ${highGrade} <= 3
   AND ${untouchedSection(sections.id)}
   AND NOT EXISTS (SELECT FROM ${seat} WHERE ${seat.sectionId} = ${sections.id} AND NOT ${untouchedStudent(seat.studentId)});

CREATE TEMP TABLE chosen AS
SELECT a.section_id, b.section_id AS emptied, a.school_id, a.students
  FROM movable a
  JOIN movable b USING (school_id, low_grade, high_grade, term_id)
 WHERE a.section_id < b.section_id AND a.students + b.students > 41
 ORDER BY ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(sections.capacity)} = 60
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);

UPDATE ${seat}
   SET ${columnNames(seat.sectionId)} = n.section_id, ${columnNames(seat.seat)} = n.seat
  FROM (
    SELECT c.section_id, c.emptied, ${seat.studentId} AS student_id,
           (SELECT max(${seat.seat}) FROM ${seat} WHERE ${seat.sectionId} = c.section_id)
             + row_number() OVER (ORDER BY ${seat.studentId}) AS seat
      FROM chosen c
      JOIN ${seat} ON ${seat.sectionId} = c.emptied) n
 WHERE ${seat.sectionId} = n.emptied AND ${seat.studentId} = n.student_id;
${record(id, "R11", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
