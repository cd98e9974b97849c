/** A student whose enrollment was moved to another school, while all seats stayed behind: in small districts a grade-school child. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { sectionEnrollments } from "../../sis/db/schema/scheduling.ts";
import { schools, schoolWeekdays } from "../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import {
  type Defect,
  departmentalStudents,
  newestYear,
  record,
  shuffled,
  untouchedStudent,
} from "./defect.ts";

const id = "enrollment-moved-alone";
/** Classes that take turns by day would also leave empty periods in the other school's day. */
const meetsDaily = sql`
  NOT EXISTS (SELECT FROM ${schoolWeekdays}
               WHERE ${schoolWeekdays.schoolId} = ${schools.id} AND ${schoolWeekdays.dayKind} = 'a-day')`;
const table = getTableName(schoolEnrollments);
const inHomerooms = sql`
SELECT ${schoolEnrollments.studentId} AS student_id, ${schoolEnrollments.schoolId} AS school_id, ${schoolEnrollments.grade} AS grade
  FROM ${schoolEnrollments}
  JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId} AND ${schools.schoolType} = 'elementary'
 WHERE ${schoolEnrollments.schoolYear} = ${newestYear} AND ${schoolEnrollments.exitDate} IS NULL
   AND ${schoolEnrollments.grade} BETWEEN 1 AND 5
   AND NOT EXISTS (SELECT FROM ${specialEducationPlacements}
                    WHERE ${specialEducationPlacements.studentId} = ${schoolEnrollments.studentId})
   AND ${untouchedStudent(schoolEnrollments.studentId)}
 ORDER BY ${shuffled(id, schoolEnrollments.studentId)}
 LIMIT 1`;

export const enrollmentMovedAlone = {
  id,
  rule: "R06",
  title: "a student whose enrollment was moved to another school without the seats",
  needs: "two schools that teach one grade, and have as many periods",
  drops: [{ table, name: "school_enrollments_keep_seats", kind: "trigger" }],
  sql: sql`
CREATE TEMP TABLE victim AS
SELECT v.*, true AS changes_classes
  FROM (${departmentalStudents(id, { from: 6, to: 12 }, 1, { ofSchools: meetsDaily })}) v
 UNION ALL
SELECT v.*, false
  FROM (${inHomerooms}) v;

CREATE TEMP TABLE chosen AS
SELECT v.student_id, n.school_id
  FROM victim v
 CROSS JOIN LATERAL (
    SELECT ${schools.id} AS school_id
      FROM ${schools}
     WHERE ${schools.id} <> v.school_id AND v.grade BETWEEN ${schools.lowGrade} AND ${schools.highGrade}
       AND CASE WHEN v.changes_classes THEN ${schools.schoolType} IN ('middle', 'high', 'span')
                ELSE ${schools.schoolType} = 'elementary' END
     ORDER BY ${shuffled(id, schools.id)}
     LIMIT 1) n
 ORDER BY v.changes_classes DESC
 LIMIT 1;

UPDATE ${schoolEnrollments}
   SET ${columnNames(schoolEnrollments.schoolId)} = c.school_id
  FROM chosen c
 WHERE ${schoolEnrollments.studentId} = c.student_id AND ${schoolEnrollments.schoolYear} = ${newestYear};
${record(
  id,
  "R06",
  true,
  "school_id, student_id, section_id",
  sql`c.school_id, c.student_id, ${sectionEnrollments.sectionId}
  FROM chosen c
  JOIN ${sectionEnrollments} ON ${sectionEnrollments.studentId} = c.student_id AND ${sectionEnrollments.endDate} IS NULL`,
)}`,
} as const satisfies Defect;
