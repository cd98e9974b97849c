/** A student with a seat in a class of the right grade at another school. */
import { getTableName, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import {
  type Defect,
  freeSeat,
  leaveOldSection,
  newestYear,
  record,
  seatChosenStudents,
  shuffled,
  takenSeats,
  untouchedSection,
  untouchedStudent,
} from "./defect.ts";

const id = "wrong-school-class";
const held = alias(sections, "held");

export const wrongSchoolClass = {
  id,
  rule: "R06",
  title: "a student in a class at another school",
  needs: "two schools that teach one grade, with a free seat in it",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_within_enrollment",
      kind: "trigger",
    },
  ],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (s.id) e.student_id, e.school_id, ${held.id} AS old_section, s.id AS section_id, s.term_id,
       ${freeSeat(sql`s.id`, sql`s.capacity`)} AS seat
  FROM (
    SELECT ${sections.id} AS id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${sections.lowGrade} AS low_grade, ${sections.capacity} AS capacity
      FROM ${sections}
     WHERE ${sections.kind} = 'homeroom' AND ${sections.lowGrade} BETWEEN 0 AND 5
       AND ${untouchedSection(sections.id)}
       AND ${takenSeats(sections.id)} < ${sections.capacity}
       AND EXISTS (
         SELECT FROM ${courses}
          WHERE ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'homeroom')
     ORDER BY ${shuffled(id, sections.id)}
     LIMIT 1) s
 CROSS JOIN LATERAL (
    SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.exitDate} IS NULL AND ${schoolEnrollments.grade} = s.low_grade
       AND ${schoolEnrollments.schoolId} <> s.school_id
       AND ${schoolEnrollments.schoolYear} = ${newestYear}
       AND ${untouchedStudent(schoolEnrollments.studentId)}
       AND NOT EXISTS (
         SELECT FROM ${specialEducationPlacements}
          WHERE ${specialEducationPlacements.studentId} = ${schoolEnrollments.studentId})
     ORDER BY ${schoolEnrollments.studentId}
     LIMIT 1) e
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = e.student_id AND ${sectionEnrollments.endDate} IS NULL
  JOIN ${sections} ${held} ON ${held.id} = ${sectionEnrollments.sectionId}
   AND ${held.period} = s.period;
${leaveOldSection}
${seatChosenStudents}
${record(id, "R06", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen`)}`,
} as const satisfies Defect;
