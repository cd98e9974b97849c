/** The roster as it stands on one day, summed up once so that twelve rules need not each read every enrollment. */
import type { ClientBase } from "pg";
import type { RosterColumns } from "./roster-columns.ts";
import type { RosterColumn } from "./rule.ts";

/**
 * Tables of schema `roster_day`, made for one audit and dropped after it:
 * - section: every section; `in_session` on the day; `slot` a bit for its period (0 to 27), bit 29 where it has no
 *   period, bit 30 for a homeroom; `fits_low` to `fits_high` the grades that may sit in it.
 * - section_load: how many students hold a seat.
 * - student: every student with a school or a class on the day. `slots` are the bits of the student's sections (bit 28
 *   for one that does not exist); `slot_sum` differs from it exactly where two sections have a bit in common. The
 *   lowest and highest values over the student's sections tell whether any grade or school can be wrong, without
 *   looking at the sections again.
 * - suspect_enrollment: the seats of students whose sums say that something is wrong. Rules look there for details.
 */
export const noSection = 1 << 28;
export const noPeriod = 1 << 29;
export const inHomeroom = 1 << 30;

/** Groups of subjects in which a student one grade above or below the section's grades is no mistake. */
const mixedGrades = "('elective', 'physical-education', 'performing-arts', 'service')";

export const sectionLoadSql = `
CREATE UNLOGGED TABLE roster_day.section_load AS
SELECT section_id, count(*)::int AS students
FROM roster.section_enrollment
WHERE ${activeOn(":day", "begin_date", "end_date")}
GROUP BY section_id`;

export const suspectEnrollmentSql = `
CREATE UNLOGGED TABLE roster_day.suspect_enrollment AS
SELECT enrollment.section_id, enrollment.student_id, student.school_id AS home_school_id,
  student.other_school_id, student.grade, student.lowest_grade, student.highest_grade
FROM roster_day.student
JOIN roster.section_enrollment AS enrollment USING (student_id)
WHERE ${activeOn(":day", "enrollment.begin_date", "enrollment.end_date")}
  AND (student.slots & ${noSection} <> 0 OR student.slot_sum <> student.slots
    OR student.highest_low > student.highest_grade OR student.lowest_high < student.lowest_grade
    OR student.least_school <> student.school_id OR student.greatest_school <> student.other_school_id
    OR student.least_school <> student.greatest_school)`;

export async function createRosterDay(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roster_day CASCADE; CREATE SCHEMA roster_day");
}

export async function dropRosterDay(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roster_day CASCADE");
}

/** Ungraded sections (13 elementary, 14 secondary) stand for the grades that sit in them. */
export function lowestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN -1 WHEN 14 THEN 6 ELSE ${grade} END`;
}

export function highestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN 6 WHEN 14 THEN 12 ELSE ${grade} END`;
}

export function activeOn(day: string, begin: string, end: string) {
  return `${begin} <= ${day} AND (${end} IS NULL OR ${end} > ${day})`;
}

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
  CASE WHEN ${period} BETWEEN 0 AND 27 THEN 1 << ${period} ELSE ${noPeriod} END
    | CASE WHEN ${column("section.kind", "text")} = 'homeroom' THEN ${inHomeroom} ELSE 0 END AS slot
FROM roster.section ${term}`;
}

export function studentTableSql(columns: RosterColumns): string {
  const school = columns.typeOf("school_enrollment.school_id");
  return `
CREATE UNLOGGED TABLE roster_day.student (
  student_id ${columns.typeOf("school_enrollment.student_id")}, school_id ${school}, other_school_id ${school},
  grade int, lowest_grade int, highest_grade int, entry_date date, arrived boolean,
  classes int, slots int, slot_sum bigint, highest_low int, lowest_high int,
  least_school ${school}, greatest_school ${school})`;
}

/**
 * Half of the students, by the parity of their ids: two connections each fill their half at once. A school
 * and a seat are rows of one union under one grouping, which costs half of what joining two groupings does.
 */
export function fillStudentsSql(columns: RosterColumns, half: 0 | 1): string {
  const grade = columns.has("school_enrollment.grade") ? "grade::int" : "NULL::int";
  const counter = columns.has("school_enrollment.counter_date") ? "counter_date = :day" : "false";
  const mine = columns.isInHalf("school_enrollment.student_id", "student_id", half);
  return `
INSERT INTO roster_day.student
SELECT student_id, min(home), max(home), min(grade), min(${lowestGrade("grade")}), max(${highestGrade("grade")}),
  min(entry_date), coalesce(bool_or(arrived), false), count(slot), bit_or(slot), sum(slot),
  max(fits_low), min(fits_high), min(school_id), max(school_id)
FROM (
  SELECT student_id, school_id AS home, ${grade} AS grade, entry_date, ${counter} AS arrived,
    NULL::int AS slot, NULL::int AS fits_low, NULL::int AS fits_high,
    NULL::${columns.typeOf("section.school_id")} AS school_id
  FROM roster.school_enrollment
  WHERE ${activeOn(":day", "entry_date", "exit_date")} AND ${mine}
  UNION ALL
  SELECT enrollment.student_id, NULL, NULL, NULL, NULL, coalesce(section.slot, ${noSection}), section.fits_low,
    section.fits_high, section.school_id
  FROM roster.section_enrollment AS enrollment
  LEFT JOIN roster_day.section ON section.section_id = enrollment.section_id
  WHERE ${activeOn(":day", "enrollment.begin_date", "enrollment.end_date")} AND ${mine}
    AND section.in_session IS NOT false
) AS fact
GROUP BY student_id`;
}
