/** Students of continuation schools, whose complete day is short. */
import { sql } from "drizzle-orm";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { newestYear } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "short-day-school";

export const shortDaySchool = {
  id,
  rules: ["R02"],
  title: "students of schools with a short day",
  needs: "a continuation school",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.studentId} AS student_id, NULL::int AS section_id
  FROM ${schoolEnrollments}
  JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId} AND ${schools.schoolType} = 'continuation'
 WHERE ${schoolEnrollments.schoolYear} = ${newestYear}`,
  ),
} as const satisfies LookAlike;
