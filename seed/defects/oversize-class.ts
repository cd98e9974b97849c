/** Sixty or more students in one academic class: the “70 students” of 2014. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { type Defect, record, shuffled, takenSeats, untouchedSection, untouchedStudent } from "./defect.ts";

const id = "oversize-class";

const { schoolId, period, termId, lowGrade, highGrade, capacity } = sections;
/** Sections that have all of these in common can exchange students. */
const alike = sql`${schoolId}, ${period}, ${termId}, ${lowGrade}, ${highGrade}`;
const isAcademic = sql`${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'`;

export const oversizeClass = {
  id,
  rule: "R11",
  title: "sixty or more students in one academic class",
  needs: "academic classes of one grade and period that together have 60 students or more",
  drops: [],
  sql: sql`
CREATE TEMP TABLE movable AS
SELECT ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id, ${schoolId} AS school_id
  FROM ${sections}
  JOIN ${courses} ON ${isAcademic}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id} AND ${sectionEnrollments.endDate} IS NULL
 WHERE (${alike}) = (
         SELECT ${alike}
           FROM ${sections}
           JOIN ${courses} ON ${isAcademic}
          GROUP BY ${alike}
         HAVING sum(${capacity}) >= 110
          ORDER BY ${shuffled(id, sql`${schoolId} || '/' || ${period} || '/' || ${lowGrade}`)}
          LIMIT 1)
   AND ${untouchedSection(sections.id)}
   AND ${untouchedStudent(sectionEnrollments.studentId)};

CREATE TEMP TABLE chosen AS
SELECT school_id, section_id
  FROM movable
 GROUP BY school_id, section_id
 ORDER BY count(*) DESC, section_id
 LIMIT 1;

UPDATE ${sections}
   SET ${columnNames(capacity)} = 100
 WHERE ${sections.id} IN (SELECT c.section_id FROM chosen c);

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
)}`,
} as const satisfies Defect;
