/** Students with a class before or after the required periods of the day. */
import { sql } from "drizzle-orm";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods } from "../../sis/db/schema/schools.ts";
import { advisory } from "../district/classes.ts";
import { type LookAlike, listCases } from "./look-alike.ts";

const id = "zero-or-seventh-period";

export const zeroOrSeventhPeriod = {
  id,
  rules: ["R02", "R07"],
  title: "students with a zero or seventh period",
  needs: "a high school, some of which have a period before and one after the usual six",
  isThereAnyway: true,
  sql: listCases(
    id,
    sql`
SELECT ${sections.schoolId} AS school_id, ${sectionEnrollments.studentId} AS student_id, ${sections.id} AS section_id
  FROM ${sections}
  JOIN ${bellPeriods} ON ${bellPeriods.schoolId} = ${sections.schoolId} AND ${bellPeriods.period} = ${sections.period}
                     AND NOT ${bellPeriods.required} AND ${bellPeriods.period} <> ${advisory.period}
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.sectionId} = ${sections.id}`,
  ),
} as const satisfies LookAlike;
