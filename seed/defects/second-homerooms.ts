/** Grade-school students who have a homeroom, each with a second one of their grade that has a free seat. */
import { type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { freeSeat, shuffled, takenSeats, untouchedSection, untouchedStudent } from "./defect.ts";

const held = alias(sections, "held");
const { studentId, sectionId, endDate } = sectionEnrollments;
const consideredStudents = 200;

/** Fills `chosen`; the condition compares the second room in `sections` with the first in `held`. */
export function chooseSecondHomerooms(defect: string, count: number, condition: SQL): SQL {
  return sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (n.section_id) v.*, n.section_id, n.term_id, n.seat
  FROM (
    SELECT ${studentId} AS student_id, ${held.schoolId} AS school_id, ${held.id} AS old_section,
           ${held.lowGrade} AS low_grade, ${held.highGrade} AS high_grade, ${held.termId} AS old_term
      FROM ${sections} ${held}
      JOIN ${sectionEnrollments} ON ${sectionId} = ${held.id} AND ${endDate} IS NULL
     WHERE ${held.kind} = 'homeroom' AND ${held.lowGrade} = ${held.highGrade} AND ${held.lowGrade} BETWEEN 1 AND 5
       AND ${untouchedStudent(studentId)} AND ${untouchedSection(sql`${held.id}`)}
       AND NOT EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${studentId})
     ORDER BY ${shuffled(defect, studentId)}
     LIMIT ${consideredStudents}) v
 CROSS JOIN LATERAL (
    SELECT ${sections.id} AS section_id, ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
      FROM ${sections}
     WHERE ${sections.kind} = 'homeroom' AND ${sections.id} <> v.old_section
       AND v.low_grade BETWEEN ${sections.lowGrade} AND ${sections.highGrade} AND ${sections.program} IS NULL
       AND ${sections.magnetCenterId} IS NULL
       AND ${condition} AND ${untouchedSection(sections.id)} AND ${takenSeats(sections.id)} < ${sections.capacity}
     ORDER BY ${sections.id}
     LIMIT 1) n
 ORDER BY n.section_id, v.student_id;
DELETE FROM chosen c
 WHERE student_id NOT IN (SELECT b.student_id FROM chosen b ORDER BY b.section_id LIMIT ${count});`;
}
