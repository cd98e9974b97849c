/** 2014: one elementary school was listed with 11,000 students and another with none (4LAKids, August 29). [F] */
import { getTableName, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { schools } from "../../sis/db/schema/schools.ts";
import { newestYear, record, shuffled } from "../defects/defect.ts";
import { type Mess, scaled } from "./mess.ts";

const id = "elementary-of-eleven-thousand";
const { studentId, schoolId, schoolYear, kind, exitDate } = schoolEnrollments;

/** Whole schools are listed at the first of them, one of which may be enough. */
export const elementaryOfElevenThousand = {
  id,
  level: "2014",
  rule: "R31",
  title: "11,000 of 650,000 students listed at one elementary school, and none at theirs",
  drops: [
    { table: getTableName(schoolEnrollments), name: "school_enrollments_keep_seats", kind: "trigger" },
    { table: getTableName(schoolEnrollments), name: "school_enrollments_dates", kind: "trigger" },
  ],
  sql: sql`
CREATE TEMP TABLE chosen AS
SELECT school_id, place, first_value(school_id) OVER (ORDER BY place) AS listed_at
  FROM (
    SELECT ${schools.id} AS school_id, row_number() OVER w AS place,
           sum(${schools.projectedEnrollment}) OVER w - ${schools.projectedEnrollment} AS before
      FROM ${schools}
     WHERE ${schools.schoolType} = 'elementary' AND ${schools.projectedEnrollment} >= 60
    WINDOW w AS (ORDER BY ${shuffled(id, schools.id)})) s
 WHERE place <= 2 OR before < ${scaled(11_000)};

CREATE TEMP TABLE victim AS
SELECT ${studentId} AS student_id, c.school_id, c.listed_at
  FROM ${schoolEnrollments}
  JOIN chosen c ON c.school_id = ${schoolId} AND c.place > 1
 WHERE ${schoolYear} = ${newestYear} AND ${kind} = 'primary' AND ${exitDate} IS NULL;

UPDATE ${schoolEnrollments}
   SET ${columnNames(schoolId)} = v.listed_at
  FROM victim v
 WHERE ${studentId} = v.student_id AND ${schoolYear} = ${newestYear} AND ${kind} = 'primary';
${record(id, "R31", true, "school_id", sql`school_id FROM chosen`)}
${record(id, "R06", true, "school_id, student_id", sql`listed_at, student_id FROM victim`)}`,
} as const satisfies Mess;
