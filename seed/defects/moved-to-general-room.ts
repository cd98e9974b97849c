/** A student whom a batch moved from a special day class to another room of the grade; the placement stayed. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
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

const id = "moved-to-general-room";
const held = alias(sections, "held");
const { studentId, sectionId, endDate } = sectionEnrollments;

export const movedToGeneralRoom = {
  id,
  rule: "R20",
  title: "a student who was moved from a special day class to another room",
  needs: "a grade-school special day class, and another room of the grade with a free seat",
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${studentId} AS student_id, ${held.schoolId} AS school_id, ${held.id} AS old_section, ${sections.id} AS section_id,
       ${sections.termId} AS term_id, ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM ${sections} ${held}
  JOIN ${sectionEnrollments} ON ${sectionId} = ${held.id} AND ${endDate} IS NULL
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${studentId} AND ${schoolEnrollments.schoolYear} = ${newestYear}
  JOIN ${sections} ON ${sections.schoolId} = ${held.schoolId} AND ${sections.termId} = ${held.termId}
   AND ${schoolEnrollments.grade} BETWEEN ${sections.lowGrade} AND ${sections.highGrade}
 WHERE ${held.kind} = 'homeroom' AND ${held.program} IS NOT NULL AND ${untouchedSection(sql`${held.id}`)}
   AND ${sections.kind} = 'homeroom' AND ${sections.program} IS NULL AND ${sections.magnetCenterId} IS NULL
   AND ${untouchedSection(sections.id)} AND ${untouchedStudent(studentId)} AND ${takenSeats(sections.id)} < ${sections.capacity}
 ORDER BY ${shuffled(id, studentId)}, ${sections.id}
 LIMIT 1;
${leaveOldSection}
${seatChosenStudents}
${record(id, "R20", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}
${record(id, "R21", true, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;
