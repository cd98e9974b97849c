/** A school whose principal and assistant principals an import moved to the district office. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { chooseSchoolOf } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "school-without-principal";
/** No defect has given a class to one of its people. */
const teachNowhere = sql`
  NOT EXISTS (SELECT FROM firstbell.defects d
                JOIN ${staff} ON ${staff.id} = d.teacher_id AND ${staff.schoolId} = ${schoolEnrollments.schoolId})`;

export const schoolWithoutPrincipal = {
  id,
  rule: "R55",
  title: "a school without a principal",
  needs: "a school without another defect of its staff",
  drops: [],
  sql: sql`
${chooseSchoolOf(id, ["R18", "R44", "R55"], teachNowhere)}

UPDATE ${staff}
   SET ${columnNames(staff.schoolId)} = NULL
  FROM chosen c
 WHERE ${staff.schoolId} = c.school_id AND ${staff.position} IN ('principal', 'assistant-principal');
${record(id, "R55", false, "school_id", sql`school_id FROM chosen`)}`,
} as const satisfies Defect;
