/** Students of last year who graduated or left the district, and so are at no school this year. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { newestYear } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "left-in-summer";
const now = alias(schoolEnrollments, "now");

export const leftInSummer = {
  id,
  rules: ["R30"],
  title: "students of last year who graduated or left the district",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.studentId} AS student_id, NULL::int AS section_id
  FROM ${schoolEnrollments}
 WHERE ${schoolEnrollments.schoolYear} < ${newestYear}
   AND NOT EXISTS (SELECT FROM ${schoolEnrollments} ${now}
                    WHERE ${now.studentId} = ${schoolEnrollments.studentId} AND ${now.schoolYear} = ${newestYear})`,
  ),
} as const satisfies LookAlike;
