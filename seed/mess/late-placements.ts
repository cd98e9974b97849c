/** A good opening day: resource specialists begin with 1 in 50 of their students a week late. [K] */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { schoolYears } from "../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { newestYear, record, shuffled } from "../defects/defect.ts";
import type { Mess } from "./mess.ts";

const id = "late-placements";
const studentsPerLate = 50;
const { studentId, setting, beginDate, endDate } = specialEducationPlacements;

export const latePlacements = {
  id,
  level: "normal",
  rule: "R20",
  title: "1 in 50 students of resource specialists whose placement begins a week late",
  drops: [],
  sql: sql`
CREATE TEMP TABLE victim AS
SELECT ${studentId} AS student_id
  FROM ${specialEducationPlacements}
 GROUP BY ${studentId}
HAVING count(*) = 1 AND min(${setting}) = 'RSP' AND count(${endDate}) = 0
 ORDER BY ${shuffled(id, studentId)}
 LIMIT (SELECT 1 + count(*) / ${studentsPerLate} FROM ${specialEducationPlacements} WHERE ${setting} = 'RSP');

UPDATE ${specialEducationPlacements}
   SET ${columnNames(beginDate)} = (SELECT max(${schoolYears.beginDate}) + 7 FROM ${schoolYears})
  FROM victim v
 WHERE ${studentId} = v.student_id;
${record(
  id,
  "R20",
  false,
  "school_id, student_id",
  sql`${schoolEnrollments.schoolId}, v.student_id
  FROM victim v
  JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = v.student_id AND ${schoolEnrollments.kind} = 'primary'
   AND ${schoolEnrollments.schoolYear} = ${newestYear} AND ${schoolEnrollments.exitDate} IS NULL`,
)}`,
} as const satisfies Mess;
