/** An import moves people of one school to the district office. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { chooseSchoolOf } from "./choose-people.ts";
import { record } from "./defect.ts";

/** No defect has given a class to one of its people. */
const teachNowhere = sql`
  NOT EXISTS (SELECT FROM firstbell.defects d
                JOIN ${staff} ON ${staff.id} = d.teacher_id AND ${staff.schoolId} = ${schoolEnrollments.schoolId})`;

/** `isMoved` is about `staff`. */
export function moveToDistrictOffice(defect: string, isMoved: SQL): SQL {
  return sql`
${chooseSchoolOf(defect, ["R18", "R44", "R55"], teachNowhere)}

UPDATE ${staff}
   SET ${columnNames(staff.schoolId)} = NULL
  FROM chosen c
 WHERE ${staff.schoolId} = c.school_id AND ${isMoved};
${record(defect, "R55", false, "school_id", sql`school_id FROM chosen`)}`;
}
