/** One case manager who got the students of colleagues, more than any waiver allows. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff } from "../../sis/db/schema/people.ts";
import { educationPrograms, specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { type Defect, record, shuffled } from "./defect.ts";

const id = "caseload-of-a-district";
const { studentId, caseManagerId } = educationPrograms;
const { setting } = specialEducationPlacements;
/** The law has 28, and a waiver adds four at most. */
const caseload = 33;

export const caseloadOfADistrict = {
  id,
  rule: "R23",
  title: `a case manager of ${caseload} resource students`,
  drops: [],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT ${studentId} AS student_id, ${caseManagerId} AS staff_id
  FROM ${educationPrograms}
  JOIN ${specialEducationPlacements} ON ${specialEducationPlacements.studentId} = ${studentId} AND ${setting} <> 'SDC'
 ORDER BY ${setting} <> 'RSP', ${shuffled(id, studentId)}
 LIMIT ${caseload};

UPDATE ${specialEducationPlacements}
   SET ${columnNames(setting)} = 'RSP'
  FROM chosen c
 WHERE ${specialEducationPlacements.studentId} = c.student_id;

UPDATE ${educationPrograms}
   SET ${columnNames(caseManagerId)} = (SELECT min(staff_id) FROM chosen)
  FROM chosen c
 WHERE ${studentId} = c.student_id;
${record(
  id,
  "R23",
  true,
  "school_id, teacher_id",
  sql`${staff.schoolId}, ${staff.id}
  FROM ${staff}
 WHERE ${staff.id} = (SELECT min(staff_id) FROM chosen HAVING count(*) = ${caseload})`,
)}`,
} as const satisfies Defect;
