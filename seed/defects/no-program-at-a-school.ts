/** A school that lost the placements of all students outside special day classes, as one of two systems did in 2014. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { educationPrograms, specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseSchoolOf } from "./choose-people.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "no-program-at-a-school";
const { studentId, schoolId, schoolYear, exitDate } = schoolEnrollments;

const isOther = sql`${specialEducationPlacements.setting} <> 'SDC'`;
const hasPlacements = sql`
EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${studentId} AND ${isOther})`;

/** A case manager whom another defect gave too many keeps them. */
const isOfLargeCaseload = sql`EXISTS (
         SELECT FROM ${educationPrograms}
           JOIN firstbell.defects d ON d.rule = 'R23' AND d.teacher_id = ${educationPrograms.caseManagerId}
          WHERE ${educationPrograms.studentId} = ${schoolEnrollments.studentId})`;

export const noProgramAtASchool = {
  id,
  rule: "R50",
  title: "a school that lost its special-education placements outside special day classes",
  needs: "a school with resource students, and no other defect in special education",
  drops: [],
  sql: sql`
${chooseSchoolOf(id, ["R20", "R21", "R22", "R23", "R24"], hasPlacements)}

CREATE TEMP TABLE victim AS
SELECT c.school_id, ${studentId} AS student_id
  FROM chosen c
  JOIN ${schoolEnrollments} ON ${schoolId} = c.school_id AND ${schoolYear} = ${newestYear} AND ${exitDate} IS NULL
 WHERE ${hasPlacements} AND NOT ${isOfLargeCaseload};

DELETE FROM ${specialEducationPlacements}
 USING victim v
 WHERE ${specialEducationPlacements.studentId} = v.student_id AND ${isOther};
${record(id, "R50", true, "school_id", sql`school_id FROM chosen`)}
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM victim`)}`,
} as const satisfies Defect;
