/** The roster of one day, summarized once so that the rules don't each read every enrollment. */
import type { ClientBase } from "pg";
import type { RosterColumns } from "./roster-columns.ts";

/**
 * Tables in the schema `roster_day`, created for one audit and dropped after it:
 * - meeting: when each section meets: the periods and days (Monday 1, Tuesday 2, … Friday 16) of its meetings, or its own
 *   period on every day if it has none. `teacher_id` is filled if a meeting has a teacher of its own.
 * - section: every section. `in_session` is for that day; `slot` has one bit for each period in which it meets (0 to 27),
 *   bit 29 if it has no period, bit 30 for a homeroom; `fits_low` to `fits_high` are the grades it accepts.
 * - section_teacher: who teaches that day; everyone, if the roster has no dates.
 * - section_load: how many students have a seat.
 * - student: every student with a school or a class that day. `slots` has the bits of the student's sections (bit 28
 *   for one that doesn't exist); `slot_sum` differs from it exactly when two sections share a bit. The lowest and
 *   highest values over the student's sections show whether any grade or school can be wrong without reading the
 *   sections again.
 * - suspect_enrollment: the seats of students whose sums show a problem. Rules look there for details.
 */
export const noSection = 1 << 28;
export const noPeriod = 1 << 29;
export const inHomeroom = 1 << 30;
/** Monday to Friday, one bit each. */
const everyDay = 31;

/** Subject groups in which a student may be one grade above or below the section's grades. */
const mixedGrades = "('elective', 'physical-education', 'performing-arts', 'service')";

export const sectionLoadSql = `
CREATE UNLOGGED TABLE roster_day.section_load AS
SELECT section_id, count(*)::int AS students
  FROM roster.section_enrollment
 WHERE ${activeOn(":day", "begin_date", "end_date")}
 GROUP BY section_id`;

export const suspectEnrollmentSql = `
CREATE UNLOGGED TABLE roster_day.suspect_enrollment AS
SELECT e.section_id, e.student_id, t.school_id AS home_school_id,
       t.other_school_id, t.grade, t.lowest_grade, t.highest_grade
  FROM roster_day.student t
  JOIN roster.section_enrollment e USING (student_id)
 WHERE ${activeOn(":day", "e.begin_date", "e.end_date")}
   AND (t.slots & ${noSection} <> 0 OR t.slot_sum <> t.slots
        OR t.highest_low > t.highest_grade OR t.lowest_high < t.lowest_grade
        OR t.least_school <> t.school_id OR t.greatest_school <> t.other_school_id
        OR t.least_school <> t.greatest_school)`;

/** `views` is the SQL that creates the source's roster views. */
export async function createRoster(client: ClientBase, views: string): Promise<void> {
  await dropRoster(client);
  await client.query(`${views}; CREATE SCHEMA roster_day`);
}

/** Nothing is left behind: a view on a table would keep the source from changing it. */
export async function dropRoster(client: ClientBase): Promise<void> {
  await client.query("DROP SCHEMA IF EXISTS roster_day, roster CASCADE");
}

/** An ungraded section (13 elementary, 14 secondary) counts as all the grades it may serve. */
export function lowestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN -1 WHEN 14 THEN 6 ELSE ${grade} END`;
}

export function highestGrade(grade: string) {
  return `CASE ${grade} WHEN 13 THEN 6 WHEN 14 THEN 12 ELSE ${grade} END`;
}

export function activeOn(day: string, begin: string, end: string) {
  return `${begin} <= ${day} AND (${end} IS NULL OR ${end} > ${day})`;
}

export function meetingSql(columns: RosterColumns): string {
  const column = (name: string, type: string) =>
    columns.has(`meeting.${name}`) ? `m.${name}` : `NULL::${type}`;
  const own = columns.has("section.period") ? "s.period" : "NULL::int";
  const meetings = columns.has("meeting.section_id")
    ? "LEFT JOIN roster.meeting m ON m.section_id = s.section_id"
    : "";
  return `
CREATE UNLOGGED TABLE roster_day.meeting AS
SELECT s.section_id, coalesce(${column("period", "int")}::int, ${own}::int) AS period,
       coalesce(${column("days", "int")}::int, ${everyDay}) AS days,
       ${column("room_id", "int")} AS room_id,
       ${column("teacher_id", columns.typeOf("section_teacher.teacher_id"))} AS teacher_id
  FROM roster.section s
  ${meetings}`;
}

export function sectionSql(columns: RosterColumns): string {
  const column = (name: string, type: string) =>
    columns.has(`section.${name}`) ? `s.${name}` : `NULL::${type}`;
  const group = column("subject_group", "text");
  const low = column("low_grade", "int");
  const high = column("high_grade", "int");
  const kind = column("kind", "text");
  const tolerance = `CASE WHEN ${group} IN ${mixedGrades} THEN 1 ELSE 0 END`;
  const inSession = columns.has("section.term_id")
    ? "coalesce(:day BETWEEN m.begin_date AND m.end_date, true)"
    : "true";
  const term = columns.has("section.term_id") ? "LEFT JOIN roster.term m ON m.term_id = s.term_id" : "";
  return `
CREATE UNLOGGED TABLE roster_day.section AS
SELECT s.section_id, s.school_id, s.title,
       ${inSession} AS in_session,
       w.period,
       ${kind} AS kind,
       ${group} AS subject_group,
       ${column("capacity", "int")}::int AS capacity,
       (${low})::int AS low_grade, (${high})::int AS high_grade,
       (${lowestGrade(low)})::int AS section_low, (${highestGrade(high)})::int AS section_high,
       (${lowestGrade(low)} - ${tolerance})::int AS fits_low,
       (${highestGrade(high)} + ${tolerance})::int AS fits_high,
       coalesce(w.slot, ${noPeriod}) | CASE WHEN ${kind} = 'homeroom' THEN ${inHomeroom} ELSE 0 END AS slot
  FROM roster.section s
  LEFT JOIN (
    SELECT section_id, min(period) AS period,
           bit_or(CASE WHEN period BETWEEN 0 AND 27 THEN 1 << period ELSE ${noPeriod} END) AS slot
      FROM roster_day.meeting
     GROUP BY section_id) w ON w.section_id = s.section_id
  ${term}`;
}

export function sectionTeacherSql(columns: RosterColumns): string {
  if (!columns.has("section_teacher.section_id"))
    return "CREATE UNLOGGED TABLE roster_day.section_teacher (section_id int)";
  const dated = columns.has("section_teacher.begin_date") && columns.has("section_teacher.end_date");
  return `
CREATE UNLOGGED TABLE roster_day.section_teacher AS
SELECT section_id, ${columns.has("section_teacher.teacher_id") ? "teacher_id" : "NULL AS teacher_id"},
       ${columns.has("section_teacher.role") ? "role" : "NULL AS role"}
  FROM roster.section_teacher
 WHERE ${dated ? activeOn(":day", "begin_date", "end_date") : "true"}`;
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
 * Half of the students, by whether their id is even: two connections each fill a half at the same time. Schools and
 * seats are rows of one union under one GROUP BY, which costs half as much as joining two GROUP BYs.
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
    SELECT e.student_id, NULL, NULL, NULL, NULL, coalesce(s.slot, ${noSection}), s.fits_low, s.fits_high, s.school_id
      FROM roster.section_enrollment e
      LEFT JOIN roster_day.section s ON s.section_id = e.section_id
     WHERE ${activeOn(":day", "e.begin_date", "e.end_date")} AND ${mine}
       AND s.in_session IS NOT false) fact
 GROUP BY student_id`;
}
