/** Students from 18 to 22 who are prepared for work and adult life. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { schoolYears } from "../../sis/db/schema/schools.ts";
import { newestYear } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "adult-in-transition";

export const adultInTransition = {
  id,
  rules: ["R02", "R05", "R21", "R49"],
  title: "ungraded students from 18 to 22",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${schoolEnrollments.schoolId} AS school_id, ${students.id} AS student_id, NULL::int AS section_id
  FROM ${schoolEnrollments}
  JOIN ${students} ON ${students.id} = ${schoolEnrollments.studentId}
  JOIN ${schoolYears} ON ${schoolYears.id} = ${schoolEnrollments.schoolYear}
                     AND ${students.birthDate} <= ${schoolYears.beginDate} - interval '18 years'
 WHERE ${schoolEnrollments.schoolYear} = ${newestYear} AND ${schoolEnrollments.grade} = 14`,
  ),
} as const satisfies LookAlike;
