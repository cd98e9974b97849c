/** Students with a class before or after the required periods of the day. */
import { sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { extraPeriods } from "../district/classes.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "zero-or-seventh-period";

export const zeroOrSeventhPeriod = {
  id,
  rules: ["R02", "R07"],
  title: "students with a zero or seventh period",
  needs: `a high school of ${extraPeriods.leastStudents} students or a twentieth of a small district, some of which have a period before and one after the usual six`,
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${sections.schoolId} AND ${bellPeriods.period} = ${sections.period}
                     AND NOT ${bellPeriods.required}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`,
  ),
} as const satisfies LookAlike;
