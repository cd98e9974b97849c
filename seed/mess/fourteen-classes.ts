/** 2014: a student's record showed 14 classes in one semester (KPCC, October 14). [F] */
import { getTableName, sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods, schools } from "../../sis/db/schema/schools.ts";
import {
  departmentalStudents,
  freeSeat,
  record,
  seatChosenStudents,
  shuffled,
  takenSeats,
  untouchedSection,
} from "../defects/defect.ts";
import type { Mess } from "./mess.ts";

const id = "fourteen-classes";
/** Besides the six that the student has. */
const furtherClasses = 8;

const hasSixPeriods = sql`
  NOT EXISTS (SELECT FROM ${bellPeriods} WHERE ${bellPeriods.schoolId} = ${schools.id} AND NOT ${bellPeriods.required})`;

export const fourteenClasses = {
  id,
  level: "2014",
  rule: "R07",
  title: "a student with fourteen classes",
  drops: [
    {
      table: getTableName(sectionEnrollments),
      name: "section_enrollments_one_place_at_a_time",
      kind: "trigger",
    },
  ],
  sql: sql`
CREATE TEMP TABLE victim AS ${departmentalStudents(id, { from: 10, to: 12 }, 1, { ofSchools: hasSixPeriods })};

CREATE TEMP TABLE chosen AS
SELECT v.student_id, v.school_id, ${sections.id} AS section_id, ${sections.termId} AS term_id,
       ${freeSeat(sections.id, sections.capacity)} AS seat
  FROM victim v
  JOIN ${sections} ON ${sections.schoolId} = v.school_id AND v.grade BETWEEN ${sections.lowGrade} AND ${sections.highGrade}
 WHERE ${untouchedSection(sections.id)} AND ${takenSeats(sections.id)} < ${sections.capacity}
   AND NOT EXISTS (
         SELECT FROM ${sectionEnrollments}
          WHERE ${sectionEnrollments.sectionId} = ${sections.id} AND ${sectionEnrollments.studentId} = v.student_id)
 ORDER BY ${shuffled(id, sections.id)}
 LIMIT ${furtherClasses};
${seatChosenStudents}
${record(id, "R07", false, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Mess;
