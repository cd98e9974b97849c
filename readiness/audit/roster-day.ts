/** The roster of one day, summarized once so that the rules don't each read every enrollment. */
import { isAtHome, isContentless } from "./contentless.ts";
import { gradesThatFit, highestGrade, lowestGrade } from "./grades-that-fit.ts";
import type { RosterColumns } from "./roster-columns.ts";
import type { RosterConnection } from "./roster-connection.ts";

/**
 * Tables in the schema `roster_day`, created for one audit and dropped after it:
 * - bell: when the periods of each school begin and end, in minutes of the day, on which days (Monday 1, Tuesday 2, …
 *   Friday 16); every day, if the roster doesn't say.
 * - service_consent: who may spend a section without being taught, by a family's consent, and the section's school; nobody, if
 *   the roster doesn't say.
 * - repeatable_course: courses that may be taken several times.
 * - meeting: when each section meets: the periods and days of its meetings, or its own period on every day if it has none.
 *   `teacher_id` is filled if a meeting has a teacher of its own.
 * - section: every section. `in_session` is for that day, and `last_day` is that of its term; `slot` has one bit for each period in which it meets on every
 *   day (0 to 26), bit 27 if it meets on some days only, bit 29 if it has no period, bit 30 for a homeroom; `fits_low`
 *   to `fits_high` are the grades it accepts at its school. `idle_times` is how many times a week students are in it without
 *   being taught, and `home_times` how many of those they spend outside the school.
 * - section_teacher: who teaches that day; everyone, if the roster has no dates.
 * - last_year: the newest year of last enrollments and the day on which it ended; no row, if the roster has none.
 * - section_load: how many students have a seat.
 * - student: every student with a school or a class that day. `slots` has the bits of the student's sections (bit 28
 *   for one that doesn't exist); `slot_sum` differs from it exactly when two sections share a bit. The lowest and
 *   highest values over the student's sections show whether any grade or school can be wrong without reading the
 *   sections again. `day_class` is a section of theirs that is a special day class.
 * - suspect_enrollment: the seats of students whose sums show a problem. Rules look there for details.
 */
export const onSomeDays = 1 << 27;
export const noSection = 1 << 28;
export const noPeriod = 1 << 29;
export const inHomeroom = 1 << 30;
/** Monday to Friday, one bit each. */
const everyDay = 31;

export const sectionLoadSql = `
CREATE UNLOGGED TABLE roster_day.section_load AS
SELECT section_id, count(*)::int AS students
  FROM roster.section_enrollment
 WHERE ${activeOn(":day", "begin_date", "end_date")}
 GROUP BY section_id`;

/** The periods that a school's bell requires, one bit each. */
export const requiredPeriodsSql = `
  SELECT school_id, bit_or(1 << period) AS required
    FROM roster.bell
   WHERE required
   GROUP BY school_id`;

/**
 * SQL: by the sums alone, a student may have an empty period. `bell`: rows of `requiredPeriodsSql`. Students of one homeroom
 * all day are exempt, and so are those who only have classes without a period.
 */
export function hasEmptyPeriod(student: string, bell: string): string {
  const [t, b] = [student, bell];
  return `${t}.classes > 0 AND ${t}.slots & ${b}.required <> ${b}.required AND ${t}.slots <> ${noPeriod}
     AND NOT (${t}.slots & ${inHomeroom} <> 0 AND (${t}.grade <= 6 OR ${t}.grade >= 13))`;
}

export function suspectEnrollmentSql(columns: RosterColumns): string {
  const rings = columns.has("bell.period") && columns.has("bell.required");
  return `
CREATE UNLOGGED TABLE roster_day.suspect_enrollment AS
SELECT e.section_id, e.student_id, t.school_id AS home_school_id,
       t.grade, t.lowest_grade, t.highest_grade
  FROM roster_day.student t
  JOIN roster.section_enrollment e USING (student_id)
  ${rings ? `LEFT JOIN (${requiredPeriodsSql}) b ON b.school_id = t.school_id` : ""}
 WHERE ${activeOn(":day", "e.begin_date", "e.end_date")}
   AND (t.slots & ${noSection | onSomeDays} <> 0 OR t.slot_sum <> t.slots
        OR t.highest_low > t.highest_grade OR t.lowest_high < t.lowest_grade
        OR t.least_school <> t.school_id OR t.greatest_school <> t.other_school_id
        OR t.least_school <> t.greatest_school
        ${rings ? `OR (${hasEmptyPeriod("t", "b")})` : ""})`;
}

/** `views` is the SQL that creates the source's roster views. */
export async function createRoster(connection: RosterConnection, views: string): Promise<void> {
  await dropRoster(connection);
  await connection.run(`${views}; CREATE SCHEMA roster_day; ${connection.functions}`);
}

/** Nothing is left behind: a view on a table would keep the source from changing it. */
export async function dropRoster(connection: RosterConnection): Promise<void> {
  await connection.run("DROP SCHEMA IF EXISTS roster_day CASCADE; DROP SCHEMA IF EXISTS roster CASCADE");
}

export function activeOn(day: string, begin: string, end: string) {
  return `${begin} <= ${day} AND (${end} IS NULL OR ${end} > ${day})`;
}

/** What findings are counted among; classes are sections with students. */
export type RosterSize = { readonly students: number; readonly classes: number; readonly schools: number };

/**
 * Two meetings, a and b, at one time: at one school by the period, at two by their bells on a day when both meet, or by the
 * period if one of them has no bell.
 */
export const atOneTime = `
   a.days & b.days <> 0
   AND CASE WHEN a.school_id = b.school_id THEN a.period = b.period
            WHEN ${hasBell("a")} AND ${hasBell("b")} THEN EXISTS (
                   SELECT FROM roster_day.bell x
                     JOIN roster_day.bell y ON x.begins_minute < y.ends_minute AND y.begins_minute < x.ends_minute
                    WHERE x.school_id = a.school_id AND x.period = a.period AND y.school_id = b.school_id AND y.period = b.period
                      AND x.days & y.days & a.days & b.days <> 0)
            ELSE a.period = b.period END`;

/** What two meetings at one time must have in common: it leaves few pairs, and costs less than comparing bells. */
export const perhapsAtOneTime =
  "a.days & b.days <> 0 AND (a.school_id <> b.school_id OR a.period = b.period)";

function hasBell(meeting: string) {
  return `EXISTS (
                   SELECT FROM roster_day.bell x
                    WHERE x.school_id = ${meeting}.school_id AND x.period = ${meeting}.period AND x.begins_minute IS NOT NULL)`;
}

export function bellSql(columns: RosterColumns): string {
  const column = (name: string, type: string) =>
    columns.has(`bell.${name}`) ? `${name}::${type}` : `NULL::${type}`;
  const school = columns.typeOf("section.school_id");
  const bells = columns.has("bell.school_id") ? "FROM roster.bell" : "WHERE false";
  return `
CREATE UNLOGGED TABLE roster_day.bell AS
SELECT ${column("school_id", school)} AS school_id, ${column("period", "int")} AS period,
       ${column("required", "boolean")} AS required, coalesce(${column("days", "int")}, ${everyDay}) AS days,
       ${column("begins_minute", "int")} AS begins_minute, ${column("ends_minute", "int")} AS ends_minute
  ${bells};
CREATE INDEX bell_period ON roster_day.bell (school_id, period)`;
}

export function lastYearSql(columns: RosterColumns): string {
  const years = columns.has("prior_enrollment.school_year");
  const ended = columns.has("prior_enrollment.year_end_date") ? "min(year_end_date)" : "NULL::date";
  const none = "SELECT NULL::int AS year, NULL::date AS ended WHERE false";
  return `
CREATE UNLOGGED TABLE roster_day.last_year AS
${years ? `SELECT school_year AS year, ${ended} AS ended FROM roster.prior_enrollment GROUP BY school_year ORDER BY school_year DESC LIMIT 1` : none}`;
}

export function serviceConsentSql(columns: RosterColumns): string {
  const known = columns.has("service_consent.student_id") && columns.has("service_consent.section_id");
  const school = columns.typeOf("section.school_id");
  const none = `SELECT NULL::${columns.typeOf("section_enrollment.student_id")} AS student_id,
       NULL::${columns.typeOf("section.section_id")} AS section_id, NULL::${school} AS school_id WHERE false`;
  return `
CREATE UNLOGGED TABLE roster_day.service_consent AS
${known ? "SELECT c.student_id, c.section_id, s.school_id FROM roster.service_consent c JOIN roster.section s USING (section_id)" : none}`;
}

/** SQL: the student has an enrollment of any kind at that school. */
export function enrolledAt(student: string, school: string) {
  return `EXISTS (
         SELECT FROM roster.school_enrollment n
          WHERE n.student_id = ${student} AND n.school_id = ${school} AND ${activeOn(":day", "n.entry_date", "n.exit_date")})`;
}

/** Courses that may be taken several times; none, if the roster doesn't say. */
export function repeatableCourseSql(columns: RosterColumns): string {
  const course = columns.typeOf("section.course_id");
  return `
CREATE UNLOGGED TABLE roster_day.repeatable_course AS
${columns.has("course.repeatable") ? "SELECT course_id FROM roster.course WHERE repeatable" : `SELECT NULL::${course} AS course_id WHERE false`}`;
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
SELECT s.section_id, s.school_id, coalesce(${column("period", "int")}::int, ${own}::int) AS period,
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
  const graded = columns.has("school.low_grade") && columns.has("school.high_grade");
  const school = graded
    ? { low: "h.low_grade", high: "h.high_grade" }
    : { low: "NULL::int", high: "NULL::int" };
  const fits = gradesThatFit(group, { low, high }, school);
  const inSession = columns.has("section.term_id")
    ? "coalesce(:day BETWEEN m.begin_date AND m.end_date, true)"
    : "true";
  const term = columns.has("section.term_id") ? "LEFT JOIN roster.term m ON m.term_id = s.term_id" : "";
  return `
CREATE UNLOGGED TABLE roster_day.section AS
WITH idle AS (${idleTitlesSql(group)})
SELECT s.section_id, s.school_id, ${columns.has("section.course_id") ? "s.course_id" : "NULL::text"} AS course_id, s.title,
       ${inSession} AS in_session,
       ${columns.has("section.term_id") ? "m.end_date" : "NULL::date"} AS last_day,
       w.period,
       ${kind} AS kind,
       ${group} AS subject_group,
       ${column("capacity", "int")}::int AS capacity,
       (${low})::int AS low_grade, (${high})::int AS high_grade,
       (${lowestGrade(low)})::int AS section_low, (${highestGrade(high)})::int AS section_high,
       (${fits.low})::int AS fits_low, (${fits.high})::int AS fits_high,
       coalesce(w.slot, ${noPeriod}) | CASE WHEN ${kind} = 'homeroom' THEN ${inHomeroom} ELSE 0 END AS slot,
       CASE WHEN idle.title IS NOT NULL THEN w.times END AS idle_times,
       CASE WHEN idle.at_home THEN w.times END AS home_times
  FROM roster.section s
  LEFT JOIN (
    SELECT section_id, min(period) AS period, sum(roster_day.count_of_days(days))::int AS times,
           bit_or(CASE WHEN period BETWEEN 0 AND 26 THEN CASE WHEN days = ${everyDay} THEN 1 << period ELSE ${onSomeDays} END
                       ELSE ${noPeriod} END) AS slot
      FROM (SELECT section_id, period, bit_or(days) AS days FROM roster_day.meeting GROUP BY section_id, period) each
     GROUP BY section_id) w ON w.section_id = s.section_id
  LEFT JOIN idle ON idle.title = s.title AND idle.subject_group = coalesce(${group}, '')
  ${graded ? "LEFT JOIN roster.school h ON h.school_id = s.school_id" : ""}
  ${term}`;
}

/** Titles of sections without content. Each title is matched once, so it must be found before it's matched. */
function idleTitlesSql(group: string): string {
  return `
  WITH titled AS MATERIALIZED (
    SELECT DISTINCT s.title, coalesce(${group}, '') AS subject_group FROM roster.section s
  )
  SELECT title, subject_group, ${isAtHome("title")} AS at_home
    FROM titled
   WHERE ${isContentless("subject_group", "title")}`;
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
  schools int, grade int, lowest_grade int, highest_grade int, entry_date date, arrived boolean, arrived_by text,
  classes int, slots int, slot_sum bigint, highest_low int, lowest_high int, idle_times int, home_times int,
  day_class ${columns.typeOf("section.section_id")}, least_school ${school}, greatest_school ${school})`;
}

/**
 * Half of the students, by whether their id is even: two connections each fill a half at the same time. Schools and
 * seats are rows of one union under one GROUP BY, which costs half as much as joining two GROUP BYs. A student's school
 * is the one of the primary enrollment; with a second enrollment (dual, at a college) there's another.
 */
export function fillStudentsSql(columns: RosterColumns, half: 0 | 1): string {
  const has = (column: string) => columns.has(`school_enrollment.${column}`);
  const grade = has("grade") ? "grade::int" : "NULL::int";
  const arrived = has("counter_date") ? "counter_date = :day" : "false";
  const person = has("counter_person") ? "counter_person::text" : "NULL::text";
  const primary = has("kind") ? "CASE WHEN kind = 'primary' THEN school_id END" : "school_id";
  const mine = columns.isInHalf("school_enrollment.student_id", "student_id", half);
  return `
INSERT INTO roster_day.student
SELECT student_id, coalesce(min(home), min(anywhere)), max(anywhere), count(anywhere), min(grade),
       min(${lowestGrade("grade")}), max(${highestGrade("grade")}),
       min(entry_date), coalesce(bool_or(arrived), false), min(person), count(slot), bit_or(slot), sum(slot),
       max(fits_low), min(fits_high), sum(idle_times), sum(home_times), min(day_class), min(school_id), max(school_id)
  FROM (
    SELECT student_id, ${primary} AS home, school_id AS anywhere, ${grade} AS grade, entry_date, ${arrived} AS arrived,
           CASE WHEN ${arrived} THEN ${person} END AS person,
           NULL::int AS slot, NULL::int AS fits_low, NULL::int AS fits_high, NULL::int AS idle_times, NULL::int AS home_times,
           NULL::${columns.typeOf("section.section_id")} AS day_class,
           NULL::${columns.typeOf("section.school_id")} AS school_id
      FROM roster.school_enrollment
     WHERE ${activeOn(":day", "entry_date", "exit_date")} AND ${mine}
     UNION ALL
    SELECT e.student_id, NULL, NULL, NULL, NULL, NULL, NULL, coalesce(s.slot, ${noSection}), s.fits_low, s.fits_high,
           s.idle_times, s.home_times, CASE WHEN s.subject_group = 'special-day-class' THEN s.section_id END, s.school_id
      FROM roster.section_enrollment e
      LEFT JOIN roster_day.section s ON s.section_id = e.section_id
     WHERE ${activeOn(":day", "e.begin_date", "e.end_date")} AND ${mine}
       AND s.in_session IS NOT false) fact
 GROUP BY student_id`;
}
