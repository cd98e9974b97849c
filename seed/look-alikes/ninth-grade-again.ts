/** Students who are in grade 9 for a second year. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { newestYear } from "../defects/defect.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "ninth-grade-again";

const before = alias(schoolEnrollments, "before");

export const ninthGradeAgain = {
  id,
  rules: ["R05", "R33"],
  title: "students who repeat grade 9",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.studentId} AS student_id, NULL::int AS section_id
  FROM ${schoolEnrollments}
  JOIN ${schoolEnrollments} ${before} ON ${before.studentId} = ${schoolEnrollments.studentId}
                     AND ${before.schoolYear} = ${schoolEnrollments.schoolYear} - 1
                     AND ${before.grade} = ${schoolEnrollments.grade}
 WHERE ${schoolEnrollments.schoolYear} = ${newestYear} AND ${schoolEnrollments.grade} = 9`,
  ),
} as const satisfies LookAlike;
