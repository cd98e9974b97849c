/** Who leaves a school in a history, when and why: no-shows, withdrawals, and transfers as far as another school has a place. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { activeOn } from "../../sis/db/active-on.ts";
import { noShowCode, schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { students } from "../../sis/db/schema/people.ts";
import { sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { specialEducationPlacements } from "../../sis/db/schema/special-education.ts";
import { openingDay, thisSchoolYear } from "../district/calendar.ts";
import {
  comesAfterAll,
  departures,
  fallDays,
  noShows,
  noShowsDropped,
  withdrawalCodes,
} from "../district/movement.ts";
import { type Draw, ticket, tickets } from "./draws.sql.ts";
import { afternoonOf, type Lived, livedDays } from "./school-days.sql.ts";

/** Exist while a history is being written. */
export const livedStudents = sql.raw("firstbell.lived_students");
export const livedLeavers = sql.raw("firstbell.lived_leavers");

/** Those of one school since opening day, with all their seats there: the others are left alone. */
export function createStudents(): SQL {
  const { id, studentId, schoolId, grade, entryCode, entryDate, exitDate, schoolYear, kind } =
    schoolEnrollments;
  const placed = sql`EXISTS (
         SELECT FROM ${specialEducationPlacements}
          WHERE ${specialEducationPlacements.studentId} = e.student_id
            AND ${activeOn(specialEducationPlacements, sql`${openingDay}::date`)})`;
  return sql`
CREATE UNLOGGED TABLE ${livedStudents} AS
SELECT e.*, ${students.englishStatus} = 'EL' AS learns_english, ${ageFits(sql`e.grade`)} AS age_fits, ${placed} AS placed
  FROM (
    SELECT ${studentId} AS student_id, min(${id}) AS enrollment_id, min(${schoolId}) AS school_id, min(${grade}) AS grade,
           min(${entryCode}) AS entry_code
      FROM ${schoolEnrollments}
     WHERE ${schoolYear} = ${thisSchoolYear}
     GROUP BY ${studentId}
    HAVING count(*) = 1 AND bool_and(${kind} = 'primary' AND ${exitDate} IS NULL AND ${entryDate} = ${openingDay}::date)) e
  JOIN ${students} ON ${students.id} = e.student_id
 WHERE NOT EXISTS (
         SELECT FROM ${sectionEnrollments}
           JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
          WHERE ${sectionEnrollments.studentId} = e.student_id
            AND (${sectionEnrollments.beginDate} <> ${openingDay}::date OR ${sectionEnrollments.endDate} IS NOT NULL
              OR ${sections.schoolId} <> e.school_id));
ANALYZE ${livedStudents}`;
}

/** The SIS asks for a reason if it doesn't; kindergartners are five on September 1. */
export function ageFits(grade: SQL): SQL {
  const age = sql`date_part('year', age(make_date(${thisSchoolYear - 1}, 9, 1), ${students.birthDate}))`;
  return sql`(${grade} > 12 OR ${age} - ${grade} - 5 BETWEEN -1 AND 2)`;
}

/** Only students who were expected back can be no-shows. */
function isNoShow(seed: number): SQL {
  const share = sql`CASE s.grade WHEN 9 THEN ${tickets(noShows.grade9)}::int ELSE ${tickets(noShows.usual)}::int END`;
  return sql`(s.entry_code IN ('R1', 'T1') AND ${ticket(seed, "noShow", sql`s.student_id::bigint`)} < ${share})`;
}

/** Joins `l`: the student as a no-show whom the office hasn't dropped by that day. */
export function joinNoShow(student: SQLWrapper, day: SQL): SQL {
  return sql`LEFT JOIN ${livedLeavers} l ON l.student_id = ${student} AND l.kind = 'no-show' AND coalesce(${day} < l.day, true)`;
}

/** `day` is the first one without the student; a no-show without one is still on the rolls. */
export function createLeavers({ seed }: Lived): SQL {
  const draw = (purpose: Draw) => ticket(seed, purpose, sql`s.student_id::bigint`);
  const { withdraw, transfer } = departures;
  return sql`
CREATE UNLOGGED TABLE ${livedLeavers} AS
SELECT s.*, d.day, d.before, ${exitCodeOf(draw("exitCode"))} AS exit_code,
       ${afternoonOf(sql`d.before`, seed, "minutes", sql`s.student_id::bigint`)} AS at
  FROM (
    SELECT s.*, CASE kind WHEN 'no-show' THEN ${noShowDay(draw("noShowDay"))}
                          ELSE ${fallDays.from} + ${draw("departureDay")} % ${fallDays.days} END AS number,
           kind = 'no-show' AND ${draw("returns")} < ${tickets(comesAfterAll.share)} AS comes_later
      FROM (
        SELECT s.*, CASE WHEN ${isNoShow(seed)} THEN 'no-show'
                         WHEN ${draw("departure")} < ${tickets(withdraw)} THEN 'withdrawal'
                         WHEN ${draw("departure")} < ${tickets(withdraw + transfer)} AND NOT placed AND age_fits
                         THEN 'transfer' END AS kind
          FROM ${livedStudents} s) s
     WHERE kind IS NOT NULL) s
  LEFT JOIN ${livedDays} d USING (number)
 WHERE d.day IS NOT NULL OR kind = 'no-show';
ANALYZE ${livedLeavers}`;
}

function noShowDay(drawn: SQL): SQL {
  const { from, days, foundLateOf16, lateFrom, lateDays } = noShowsDropped;
  return sql`CASE WHEN ${drawn} % 16 < ${foundLateOf16} THEN ${lateFrom} + ${drawn} / 16 % ${lateDays}
                               ELSE ${from} + ${drawn} / 16 % ${days} END`;
}

function exitCodeOf(drawn: SQL): SQL {
  const cases = withdrawalCodes.map(({ code }, index) => {
    const below = withdrawalCodes.slice(0, index + 1).reduce((sum, { of16 }) => sum + of16, 0);
    return sql`WHEN ${drawn} % 16 < ${below} THEN ${code}`;
  });
  return sql`CASE WHEN kind = 'no-show' THEN ${noShowCode} WHEN kind = 'transfer' THEN 'T160' ${sql.join(cases, sql` `)} END`;
}
