/** The students of two grade-school rooms are all in one of them. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  record,
  roomSeats,
  shuffled,
  takenSeats,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

const id = "two-rooms-made-one";
const { schoolId, lowGrade, highGrade, termId } = sections;
const seat = sectionEnrollments;
/** None between two rooms for the same grades. */
const gradesBetween = sql`(greatest(a.high_grade, b.high_grade) - least(a.low_grade, b.low_grade) - least(a.high_grade - a.low_grade, b.high_grade - b.low_grade))`;
const mostGradesBetween = 2;

export const twoRoomsMadeOne = {
  id,
  rule: "R11",
  title: "the students of two grade-school rooms in one of them",
  needs: "two rooms of one grade up to grade 3 at a school, or of grades next to each other",
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
SELECT a.section_id, b.section_id AS emptied, a.school_id, a.students,
       least(a.low_grade, b.low_grade) AS low_grade, greatest(a.high_grade, b.high_grade) AS high_grade
  FROM movable a
  JOIN movable b USING (school_id, term_id)
 WHERE a.section_id < b.section_id AND a.students + b.students > 41 AND ${gradesBetween} <= ${mostGradesBetween}
 ORDER BY ${gradesBetween}, ${shuffled(id, sql`a.section_id`)}, b.section_id
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(sections.capacity)} = 60, ${columnNames(lowGrade)} = c.low_grade, ${columnNames(highGrade)} = c.high_grade
  FROM chosen c
 WHERE ${sections.id} = c.section_id;

UPDATE ${seat}
   SET ${columnNames(seat.sectionId)} = n.section_id, ${columnNames(seat.seat)} = n.seat
  FROM (
    SELECT c.section_id, c.emptied, ${seat.studentId} AS student_id,
           (SELECT max(${seat.seat}) FROM ${seat} WHERE ${seat.sectionId} = c.section_id)
             + row_number() OVER (ORDER BY ${seat.studentId}) AS seat
      FROM chosen c
      JOIN ${seat} ON ${seat.sectionId} = c.emptied) n
 WHERE ${seat.sectionId} = n.emptied AND ${seat.studentId} = n.student_id;
${record(id, "R11", true, "school_id, section_id", sql`school_id, section_id FROM chosen`)}
${record(id, "R13", false, "school_id, section_id", sql`c.school_id, c.section_id FROM chosen c WHERE ${takenSeats(sql`c.section_id`)} > ${roomSeats(sql`c.section_id`)}`)}`,
} as const satisfies Defect;
