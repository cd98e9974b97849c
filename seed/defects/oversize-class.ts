/** Sixty or more students in one academic class: the “70 students” of 2014. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
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
import { isUntaughtLearner } from "./untaught-learner.ts";

const id = "oversize-class";
const known = alias(sections, "known");
const seat = alias(sectionEnrollments, "seat_of_course");

const { schoolId, period, termId, lowGrade, highGrade, capacity } = sections;
const isAcademic = sql`${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'`;
const leastSeats = { ofGrade: 110, ofSchool: 75 };

/** Sections that can exchange students: of one grade, or in small schools of all grades of middle or of high school. */
const exchanges = sql`
    SELECT g.*
      FROM (
        SELECT ${schoolId} AS school_id, ${period} AS period, ${termId} AS term_id,
               ${lowGrade} AS low_grade, ${highGrade} AS high_grade, false AS mixed, 0 AS seats
          FROM ${sections}
          JOIN ${courses} ON ${isAcademic}
         GROUP BY ${schoolId}, ${period}, ${termId}, ${lowGrade}, ${highGrade}
        HAVING sum(${capacity}) >= ${leastSeats.ofGrade}
         UNION ALL
        SELECT ${schoolId}, ${period}, ${termId}, min(${lowGrade}), max(${highGrade}), true, sum(${capacity})
          FROM ${sections}
          JOIN ${courses} ON ${isAcademic}
         GROUP BY ${schoolId}, ${period}, ${termId}
        HAVING sum(${capacity}) >= ${leastSeats.ofSchool} AND (max(${highGrade}) <= 8 OR min(${lowGrade}) >= 9)) g
     ORDER BY g.mixed, g.high_grade > 8 AND g.mixed, g.seats DESC,
              ${shuffled(id, sql`(g.school_id || '/' || g.period || '/' || g.low_grade)`)}
     LIMIT 1`;

export const oversizeClass = {
  id,
  rule: "R11",
  title: "sixty or more students in one academic class",
  needs: "academic classes of one period that together have 60 students or more",
  drops: [],
  sql: sql`
CREATE TEMP TABLE movable AS
  WITH exchange AS MATERIALIZED (${exchanges})
SELECT ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id, ${schoolId} AS school_id,
       ${lowGrade} AS own_grade, x.low_grade, x.high_grade
  FROM ${sections}
  JOIN ${courses} ON ${isAcademic}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id} AND ${sectionEnrollments.endDate} IS NULL
  JOIN exchange x ON (x.school_id, x.period, x.term_id) = (${schoolId}, ${period}, ${termId})
                 AND (x.mixed OR (x.low_grade, x.high_grade) = (${lowGrade}, ${highGrade}))
 WHERE ${untouchedSection(sections.id)}
   AND ${untouchedStudent(sectionEnrollments.studentId)};

CREATE TEMP TABLE chosen AS
SELECT school_id, section_id, min(low_grade) AS low_grade, max(high_grade) AS high_grade
  FROM movable
 GROUP BY school_id, section_id, own_grade
 ORDER BY own_grade DESC, count(*) DESC, section_id
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(capacity)} = 100, ${columnNames(lowGrade)} = c.low_grade, ${columnNames(highGrade)} = c.high_grade
  FROM chosen c
 WHERE ${sections.id} = c.section_id;

UPDATE ${sectionEnrollments}
   SET ${columnNames(sectionEnrollments.sectionId)} = n.new_section, ${columnNames(sectionEnrollments.seat)} = n.seat
  FROM (
    SELECT m.student_id, m.section_id, c.section_id AS new_section,
           (SELECT max(${sectionEnrollments.seat})
              FROM ${sectionEnrollments}
             WHERE ${sectionEnrollments.sectionId} = c.section_id)
             + row_number() OVER (ORDER BY m.student_id) AS seat
      FROM movable m
      JOIN chosen c ON c.section_id <> m.section_id
     ORDER BY m.student_id
     LIMIT (SELECT 70 - ${takenSeats(sql`c.section_id`)} FROM chosen c)) n
 WHERE ${sectionEnrollments.studentId} = n.student_id AND ${sectionEnrollments.sectionId} = n.section_id;
${record(
  id,
  "R11",
  true,
  "school_id, section_id",
  sql`c.school_id, c.section_id
  FROM chosen c
 WHERE ${takenSeats(sql`c.section_id`)} >= 60`,
)}
${record(
  id,
  "R13",
  false,
  "school_id, section_id",
  sql`c.school_id, c.section_id
  FROM chosen c
 WHERE ${takenSeats(sql`c.section_id`)} > ${roomSeats(sql`c.section_id`)}`,
)}
${record(
  id,
  "R09",
  false,
  "school_id, student_id",
  sql`c.school_id, ${sectionEnrollments.studentId}
  FROM chosen c
  JOIN ${sections} ON ${sections.id} = c.section_id
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}
 WHERE EXISTS (SELECT FROM ${sectionEnrollments} ${seat}
                 JOIN ${sections} ${known} ON ${known.id} = ${seat.sectionId}
                WHERE ${seat.studentId} = ${sectionEnrollments.studentId} AND ${known.id} <> ${sections.id}
                  AND ${known.courseId} = ${sections.courseId})`,
)}
${record(
  id,
  "R26",
  false,
  "school_id, student_id",
  sql`m.school_id, m.student_id
  FROM movable m
 WHERE ${isUntaughtLearner(sql`m.student_id`)}`,
)}`,
} as const satisfies Defect;
