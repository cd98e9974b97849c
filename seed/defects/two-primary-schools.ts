/** A grade-school child who was enrolled at a second school, and never left the first. */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, newestYear, record, shuffled } from "./defect.ts";

const id = "two-primary-schools";
const table = getTableName(schoolEnrollments);
const own = schoolEnrollments;
const inHomeroom = sql`${own.grade} BETWEEN 1 AND 4
   AND (SELECT ${schools.schoolType} FROM ${schools} WHERE ${schools.id} = ${own.schoolId}) = 'elementary'
   AND NOT EXISTS (SELECT FROM ${specialEducationPlacements} WHERE ${specialEducationPlacements.studentId} = ${own.studentId})`;

export const twoPrimarySchools = {
  id,
  rule: "R29",
  title: "a student with two primary schools",
  needs: "two elementary schools",
  drops: [
    { table, name: "school_enrollments_one_active_school", kind: "index" },
    { table, name: "school_enrollments_dates", kind: "trigger" },
  ],
  sql: sql`
${chooseStudents(id, 1, inHomeroom)}

CREATE TEMP TABLE movable AS
SELECT c.student_id, n.school_id, least(n.school_id, c.school_id) AS first_school
  FROM chosen c
 CROSS JOIN LATERAL (
    SELECT ${schools.id} AS school_id
      FROM ${schools}
     WHERE ${schools.schoolType} = 'elementary' AND ${schools.id} <> c.school_id
       AND c.grade BETWEEN ${schools.lowGrade} AND ${schools.highGrade}
     ORDER BY ${shuffled(id, schools.id)}
     LIMIT 1) n;

INSERT INTO ${own} (${columnNames(own.studentId, own.schoolId, own.schoolYear, own.grade, own.entryDate, own.entryCode)})
SELECT m.student_id, m.school_id, ${newestYear}, ${own.grade}, ${own.entryDate}, 'T1'
  FROM movable m
  JOIN ${own} ON ${own.studentId} = m.student_id AND ${own.schoolYear} = ${newestYear};
${record(id, "R29", false, "school_id, student_id", sql`first_school, student_id FROM movable`)}`,
} as const satisfies Defect;
