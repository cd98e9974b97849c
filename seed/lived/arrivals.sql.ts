/** Who comes to a school in a history: from another one, back after a year away, or after all. They take a leaver's classes. */
import { type SQL, sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { lastSchoolYear, thisSchoolYear } from "../district/calendar.ts";
import { comesAfterAll, fallDays, returnsAfterYear, withdrawalCodes } from "../district/movement.ts";
import { type Draw, ticket, tickets } from "./draws.sql.ts";
import { ageFits, livedLeavers } from "./leavers.sql.ts";
import { afternoonOf, type Lived, livedDays } from "./school-days.sql.ts";

/** Exists while a history is being written. */
export const livedArrivals = sql.raw("firstbell.lived_arrivals");

/** `seats_of` is whose classes they take. A transfer that finds no place doesn't happen. */
export function createArrivals({ seed }: Lived): SQL {
  const draw = (purpose: Draw) => ticket(seed, purpose, sql`student_id::bigint`);
  const turn = sql`row_number() OVER (PARTITION BY grade, learns_english ORDER BY number, ${draw("order")}, student_id)`;
  const last = sql`(SELECT max(${schoolEnrollments.id}) FROM ${schoolEnrollments})`;
  return sql`
CREATE UNLOGGED TABLE ${livedArrivals} AS
WITH place AS (
  SELECT l.*, ${turn} AS turn FROM ${livedLeavers} l
   WHERE kind <> 'transfer' AND day IS NOT NULL AND NOT placed AND NOT comes_later),
newcomer AS (
  SELECT c.*, ${turn} AS turn
    FROM (SELECT student_id, enrollment_id, school_id, grade, learns_english, number
            FROM ${livedLeavers} WHERE kind = 'transfer'
           UNION ALL ${formerStudents(seed)}) c),
matched AS (
  SELECT c.student_id, c.enrollment_id AS from_enrollment_id, p.school_id, c.grade, c.number, p.student_id AS seats_of
    FROM newcomer c
    JOIN place p USING (grade, learns_english, turn)
   WHERE p.number <= c.number AND p.school_id IS DISTINCT FROM c.school_id
   UNION ALL
  SELECT student_id, NULL, school_id, grade, number + ${comesAfterAll.from} + ${draw("order")} % ${comesAfterAll.days}, student_id
    FROM ${livedLeavers}
   WHERE comes_later AND age_fits)
SELECT m.*, d.day, ${last} + row_number() OVER (ORDER BY number, student_id) AS enrollment_id,
       CASE WHEN from_enrollment_id IS NULL THEN 'R1' ELSE 'T1' END AS entry_code,
       ${afternoonOf(sql`d.before`, seed, "minutes", sql`m.student_id::bigint`)} AS at
  FROM matched m
  JOIN ${livedDays} d USING (number);
ANALYZE ${livedArrivals};

DELETE FROM ${livedLeavers} l
 WHERE kind = 'transfer' AND NOT EXISTS (SELECT FROM ${livedArrivals} a WHERE a.student_id = l.student_id)`;
}

/** Who left last year, in the next grade. */
function formerStudents(seed: number): SQL {
  const { studentId, schoolYear, exitCode, grade } = schoolEnrollments;
  const drawn = (purpose: Draw) => ticket(seed, purpose, sql`f.student_id::bigint`);
  const left = sql.join(
    withdrawalCodes.map(({ code }) => sql`${code}`),
    sql`, `,
  );
  return sql`
          SELECT f.student_id, NULL, NULL, f.grade, ${students.englishStatus} = 'EL',
                 ${fallDays.from} + ${drawn("departureDay")} % ${fallDays.days}
            FROM (SELECT ${studentId} AS student_id, (max(${grade}) + 1)::smallint AS grade
                    FROM ${schoolEnrollments}
                   GROUP BY ${studentId}
                  HAVING max(${schoolYear}) = ${lastSchoolYear}
                     AND bool_and(${exitCode} IN (${left})) AND max(${grade}) < 12) f
            JOIN ${students} ON ${students.id} = f.student_id
           WHERE ${drawn("returns")} < ${tickets(returnsAfterYear)} AND ${ageFits(sql`f.grade`)}`;
}

/** Ends the enrollments of students who leave, and starts those of students who arrive. */
export function changeEnrollments(): SQL {
  const { id, studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode, exitDate, exitCode } =
    schoolEnrollments;
  const columns = columnNames(id, studentId, schoolId, schoolYear, kind, grade, entryDate, entryCode);
  return sql`
UPDATE ${schoolEnrollments}
   SET ${columnNames(exitDate)} = l.day, ${columnNames(exitCode)} = l.exit_code
  FROM ${livedLeavers} l
 WHERE ${id} = l.enrollment_id AND l.day IS NOT NULL;

INSERT INTO ${schoolEnrollments} (${columns})
SELECT enrollment_id, student_id, school_id, ${thisSchoolYear}, 'primary', grade, day, entry_code
  FROM ${livedArrivals}
 ORDER BY enrollment_id`;
}
