/** A school that lost the placements of all students outside special day classes, as one of two systems did in 2014. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseSchoolOf } from "./choose-people.ts";
import { type Defect, newestYear, record } from "./defect.ts";

const id = "no-program-at-a-school";
const { studentId, schoolId, schoolYear } = schoolEnrollments;

const isOther = sql`${specialEducationPlacements.setting} <> 'SDC'`;
const hasPlacements = sql`
EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${studentId} AND ${isOther})`;

export const noProgramAtASchool = {
  id,
  rule: "R50",
  title: "a school that lost its special-education placements outside special day classes",
  needs: "a school with resource students, and no other defect in special education",
  drops: [],
  sql: sql`
${chooseSchoolOf(id, ["R20", "R21", "R22", "R23", "R24"], hasPlacements)}

DELETE FROM ${specialEducationPlacements}
 USING chosen c, ${schoolEnrollments}
 WHERE ${schoolId} = c.school_id AND ${schoolYear} = ${newestYear}
   AND ${specialEducationPlacements.studentId} = ${studentId} AND ${isOther};
${record(id, "R50", true, "school_id", sql`school_id FROM chosen`)}`,
} as const satisfies Defect;
