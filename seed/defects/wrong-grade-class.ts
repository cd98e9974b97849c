/** A middle-school student in a class of juniors or seniors; if that's at another school, the audit must report that too. */
import { getTableName, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  leaveOldSection,
  record,
  seatChosenStudents,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "wrong-grade-class";
const held = alias(sections, "held");

export const wrongGradeClass = {
  id,
  rule: "R05",
  title: "a middle-school student in a class of juniors or seniors",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_within_enrollment",
      kind: "trigger",
    },
  ],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 7, to: 8 }, 1)};

CREATE TEMP TABLE chosen AS
SELECT o.*, ${freeSeat(sql`o.section_id`, sql`o.capacity`)} AS seat
  FROM (
    SELECT v.*, ${held.id} AS old_section, ${sections.id} AS section_id, ${sections.schoolId} AS section_school,
           ${sections.termId} AS term_id, ${sections.capacity} AS capacity
      FROM victim v
      JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = v.student_id
                                AND ${sectionEnrollments.endDate} IS NULL
      JOIN ${sections} ${held} ON ${held.id} = ${sectionEnrollments.sectionId}
      JOIN ${sections} ON ${sections.period} = ${held.period} AND ${sections.termId} = ${held.termId}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'academic'
     WHERE ${sections.lowGrade} >= 11 AND ${sections.highGrade} <= 12
       AND ${untouchedSection(sections.id)}
       AND ${takenSeats(sections.id)} < ${sections.capacity}
     ORDER BY ${sections.schoolId} = v.school_id DESC, ${sections.id}
     LIMIT 1) o;
${leaveOldSection}
${seatChosenStudents}
${record(id, "R05", true, "school_id, student_id, section_id", sql`section_school, student_id, section_id FROM chosen`)}
${record(id, "R06", true, "school_id, student_id, section_id", sql`school_id, student_id, section_id FROM chosen WHERE school_id <> section_school`)}`,
} as const satisfies Defect;
