/** The roster as it stands on one day, summed up once so that twelve rules need not each read every enrollment. */
import type { ClientBase } from "pg";
import type { RosterColumns } from "./roster-columns.ts";
import type { RosterColumn } from "./rule.ts";

/**
 * Tables of schema `roster_day`, made for one audit and dropped after it:
 * - section: every section; `in_session` on the day; `slot` a bit for its period (and bit 30 for a homeroom);
 *   `fits_low` to `fits_high` the grades that may sit in it.
 * - section_load: how many students hold a seat.
 * - student: every student with a school or a class on the day. `slot_sum` differs from `slots` exactly when a
 *   student holds two seats in one period; the lowest and highest values over the student's sections tell whether any
 *   grade or school can be wrong, without looking at the sections again.
 * - suspect_enrollment: the seats of students whose sums say that something is wrong. Rules look there for details.
 */
export async function createRosterDay(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roster_day CASCADE; CREATE SCHEMA roster_day");
}

export async function dropRosterDay(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roster_day CASCADE");
}

/** Ungraded sections (13 elementary, 14 secondary) stand for the grades that sit in them. */
export const lowestGrade = (grade: string) =>
  `CASE ${grade} WHEN 13 THEN -1 WHEN 14 THEN 6 ELSE ${grade} END`;
export const highestGrade = (grade: string) =>
  `CASE ${grade} WHEN 13 THEN 6 WHEN 14 THEN 12 ELSE ${grade} END`;

/** Groups of subjects in which a student one grade above or below the section's grades is no mistake. */
const mixedGrades = "('elective', 'physical-education', 'performing-arts', 'service')";

export const activeOn = (day: string, begin: string, end: string) =>
  `${begin} <= ${day} AND (${end} IS NULL OR ${end} > ${day})`;

export function sectionSql(columns: RosterColumns): string {
  const column = (name: RosterColumn, otherwise: string) => (columns.has(name) ? name : `NULL::${otherwise}`);
  const group = column("section.subject_group", "text");
  const low = column("section.low_grade", "int");
  const high = column("section.high_grade", "int");
  const period = column("section.period", "int");
  const tolerance = `CASE WHEN ${group} IN ${mixedGrades} THEN 1 ELSE 0 END`;
  const inSession = columns.has("section.term_id")
    ? "coalesce(:day BETWEEN term.begin_date AND term.end_date, true)"
    : "true";
  const term = columns.has("section.term_id") ? "LEFT JOIN roster.term USING (term_id)" : "";
  return `
CREATE UNLOGGED TABLE roster_day.section AS
SELECT section.section_id, section.school_id, section.title,
  ${inSession} AS in_session,
  ${period}::int AS period,
  ${column("section.kind", "text")} AS kind,
  ${group} AS subject_group,
  ${column("section.capacity", "int")}::int AS capacity,
  (${low})::int AS low_grade, (${high})::int AS high_grade,
  (${lowestGrade(low)})::int AS section_low, (${highestGrade(high)})::int AS section_high,
  (${lowestGrade(low)} - ${tolerance})::int AS fits_low,
  (${highestGrade(high)} + ${tolerance})::int AS fits_high,
  coalesce(CASE WHEN ${period} BETWEEN 0 AND 29 THEN 1 << ${period} END, 0)
    | CASE WHEN ${column("section.kind", "text")} = 'homeroom' THEN 1 << 30 ELSE 0 END AS slot
FROM roster.section ${term}`;
}

export const sectionLoadSql = `
CREATE UNLOGGED TABLE roster_day.section_load AS
SELECT section_id, count(*)::int AS students
FROM roster.section_enrollment
WHERE ${activeOn(":day", "begin_date", "end_date")}
GROUP BY section_id`;

export function studentSql(columns: RosterColumns): string {
  const grade = columns.has("school_enrollment.grade") ? "grade" : "NULL::int";
  const counter = columns.has("school_enrollment.counter_date") ? "counter_date" : "NULL::date";
  return `
CREATE UNLOGGED TABLE roster_day.student AS
SELECT student_id, home.school_id, home.other_school_id, home.grade, home.entry_date,
  coalesce(home.arrived, false) AS arrived,
  (${lowestGrade("home.grade")})::int AS lowest_grade, (${highestGrade("home.grade")})::int AS highest_grade,
  coalesce(load.classes, 0) AS classes, load.known, load.slots, load.slot_sum, load.highest_low, load.lowest_high,
  load.least_school, load.greatest_school, load.without_period
FROM (
  SELECT student_id, min(school_id) AS school_id, max(school_id) AS other_school_id, min(${grade})::int AS grade,
    min(entry_date) AS entry_date, bool_or(${counter} = :day) AS arrived
  FROM roster.school_enrollment
  WHERE ${activeOn(":day", "entry_date", "exit_date")}
  GROUP BY student_id
) AS home
FULL JOIN (
  SELECT enrollment.student_id, count(*)::int AS classes, count(section.section_id)::int AS known,
    bit_or(section.slot) AS slots, sum(section.slot) AS slot_sum,
    max(section.fits_low) AS highest_low, min(section.fits_high) AS lowest_high,
    min(section.school_id) AS least_school, max(section.school_id) AS greatest_school,
    count(*) FILTER (WHERE section.period IS NULL) AS without_period
  FROM roster.section_enrollment AS enrollment
  LEFT JOIN roster_day.section ON section.section_id = enrollment.section_id
  WHERE ${activeOn(":day", "enrollment.begin_date", "enrollment.end_date")}
    AND section.in_session IS NOT false
  GROUP BY enrollment.student_id
) AS load USING (student_id)`;
}

export const suspectEnrollmentSql = `
CREATE UNLOGGED TABLE roster_day.suspect_enrollment AS
SELECT enrollment.section_id, enrollment.student_id, student.school_id AS home_school_id,
  student.other_school_id, student.grade, student.lowest_grade, student.highest_grade
FROM roster_day.student
JOIN roster.section_enrollment AS enrollment USING (student_id)
WHERE ${activeOn(":day", "enrollment.begin_date", "enrollment.end_date")}
  AND (student.known < student.classes OR student.slot_sum <> student.slots OR student.without_period > 1
    OR student.highest_low > student.highest_grade OR student.lowest_high < student.lowest_grade
    OR student.least_school <> student.school_id OR student.greatest_school <> student.other_school_id
    OR student.least_school <> student.greatest_school)`;
