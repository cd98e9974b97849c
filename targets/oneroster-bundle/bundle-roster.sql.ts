/** The neutral roster views over a staged OneRoster bundle, in DuckDB's SQL. */
import type { Version } from "./standard.ts";
import { subjectGroup } from "./subject-groups.ts";

/** A school teaches a grade if at least one in this many of its students is in it: a few misplaced ones aren't a grade. [K] */
const fewestOfStudents = 20;
/** Higher numbers aren't periods of a day. */
const lastPeriod = 26;
const always = "DATE '1900-01-01'";

const dayBits = { M: 1, T: 2, W: 4, R: 8, F: 16 };

/** CEDS's codes; anything else, such as UG for ungraded, is no grade. */
const macros = `
CREATE OR REPLACE MACRO bundle.grade_number(code) AS
  CASE WHEN upper(code) IN ('TK', 'PK', 'PR', 'PS', 'IT') THEN -1
       WHEN upper(code) IN ('KG', 'K') THEN 0
       WHEN try_cast(code AS INTEGER) BETWEEN 0 AND 12 THEN try_cast(code AS INTEGER) END;
CREATE OR REPLACE MACRO bundle.grades_in(codes) AS
  list_transform(string_split(codes, ','), lambda code: bundle.grade_number(trim(code)));
CREATE OR REPLACE MACRO bundle.periods_in(codes) AS
  list_filter(list_transform(regexp_extract_all(codes, '[0-9]+'), lambda code: try_cast(code AS INTEGER)),
              lambda period: period <= ${lastPeriod});
CREATE OR REPLACE MACRO bundle.days_in(letters) AS
  ${Object.entries(dayBits)
    .map(([letter, bit]) => `CASE WHEN contains(letters, '${letter}') THEN ${bit} ELSE 0 END`)
    .join(" + ")};
CREATE OR REPLACE MACRO bundle.minute_of(clock) AS
  try_cast(left(clock, 2) AS INTEGER) * 60 + try_cast(right(clock, 2) AS INTEGER);`;

/** A row that isn't marked as gone: "inactive" is what older exports call it. */
export const isThere = (table: string) =>
  `coalesce(lower(${table}.status) NOT IN ('tobedeleted', 'inactive'), true)`;

/** `firstDay` counts as the day of entry where a student's role has none. */
const firstDay = `(SELECT coalesce(min(try_cast("startDate" AS DATE)), ${always}) FROM bundle."academicSessions")`;

/** An enrollment without an end lasts until the school year does, or until the last term if no session is a year. */
const yearEnd = `(
       SELECT coalesce(max(try_cast("endDate" AS DATE)) FILTER (WHERE lower(type) = 'schoolyear' AND try_cast("startDate" AS DATE) <= :day),
                       max(try_cast("endDate" AS DATE)))
         FROM bundle."academicSessions")`;

/** Who attends which school: in 1.2 by roles, in 1.1 by the first school of the user and the others. */
const attendance: Readonly<Record<Version, string>> = {
  "1.2": `
  SELECT r."userSourcedId" AS student_id, r."orgSourcedId" AS school_id,
         CASE lower(r."roleType") WHEN 'secondary' THEN 'dual' ELSE 'primary' END AS kind,
         coalesce(lower(r."roleType") <> 'secondary', true) AS is_primary, r."beginDate" AS begins, r."endDate" AS ends
    FROM bundle.roles r
   WHERE lower(r.role) = 'student' AND ${isThere("r")}`,
  "1.1": `
  SELECT u."sourcedId" AS student_id, trim(o.school) AS school_id,
         CASE WHEN o.place = 1 THEN 'primary' ELSE 'dual' END AS kind, NULL::BOOLEAN AS is_primary, NULL AS begins,
         NULL AS ends
    FROM bundle.users u,
         LATERAL (SELECT unnest(string_split(u."orgSourcedIds", ',')) AS school,
                         generate_subscripts(string_split(u."orgSourcedIds", ','), 1) AS place) o
   WHERE lower(u.role) = 'student' AND ${isThere("u")}`,
};

const staffSchools: Readonly<Record<Version, string>> = {
  "1.2": `SELECT "userSourcedId" AS person, "orgSourcedId" AS school FROM bundle.roles r WHERE ${isThere("r")}`,
  "1.1": `SELECT "sourcedId" AS person, trim(unnest(string_split("orgSourcedIds", ','))) AS school FROM bundle.users`,
};

/** Students whose account is switched off have left, unless they have a seat. A role at anything but a school, such as the district, is no school. */
function enrollmentSql(version: Version): string {
  return `
CREATE TABLE roster.school_enrollment AS
SELECT a.student_id, a.school_id, a.kind, list_min(bundle.grades_in(u.grades)) AS grade,
       coalesce(try_cast(a.begins AS DATE), ${firstDay}) AS entry_date, try_cast(a.ends AS DATE) AS exit_date,
       a.is_primary, try_cast(a.begins AS DATE) AS recorded_entry_date, ${yearEnd} AS year_end_date
  FROM (${attendance[version]}) a
  LEFT JOIN bundle.users u ON u."sourcedId" = a.student_id
  LEFT JOIN bundle.orgs o ON o."sourcedId" = a.school_id
 WHERE a.school_id IS NOT NULL AND coalesce(lower(o.type) = 'school', true)
   AND coalesce(${isThere("u")}, true)
   AND (coalesce(lower(u."enabledUser") <> 'false', true)
        OR a.student_id IN (SELECT e."userSourcedId" FROM bundle.enrollments e
                             WHERE lower(e.role) = 'student' AND ${isThere("e")}
                               AND coalesce(try_cast(e."endDate" AS DATE) >= :day, true)));`;
}

const schoolSql = `
CREATE TABLE roster.school AS
WITH taught AS (
  SELECT school_id, grade, count(*) AS students
    FROM roster.school_enrollment
   WHERE kind = 'primary' AND grade IS NOT NULL
   GROUP BY school_id, grade
), spans AS (
  SELECT school_id, min(grade) AS low_grade, max(grade) AS high_grade
    FROM (SELECT t.*, sum(students) OVER (PARTITION BY school_id) AS all_students FROM taught t) each
   WHERE students * ${fewestOfStudents} >= all_students
   GROUP BY school_id
)
SELECT o."sourcedId" AS school_id, coalesce(o.name, o."sourcedId") AS name, o."metadata.schoolType" AS school_type,
       coalesce(try_cast(o."metadata.lowGrade" AS INTEGER), s.low_grade) AS low_grade,
       coalesce(try_cast(o."metadata.highGrade" AS INTEGER), s.high_grade) AS high_grade
  FROM bundle.orgs o
  LEFT JOIN spans s ON s.school_id = o."sourcedId"
 WHERE lower(o.type) = 'school' AND ${isThere("o")};

CREATE TABLE roster.bell AS
SELECT school_id, period,
       coalesce(list_contains(bundle.periods_in(required), period), false) AS required,
       bundle.minute_of(split_part(times, '-', 1)) AS begins_minute,
       bundle.minute_of(split_part(times, '-', 2)) AS ends_minute, bundle.days_in(days) AS days
  FROM (SELECT o."sourcedId" AS school_id, o."metadata.requiredPeriods" AS required,
               try_cast(split_part(bell, ':', 1) AS INTEGER) AS period, split_part(bell, ':', 2) AS days,
               split_part(bell, ':', 3) AS times
          FROM bundle.orgs o, LATERAL (SELECT trim(unnest(string_split(o."metadata.bells", ','))) AS bell) b) rung
 WHERE period IS NOT NULL;`;

/** Of several terms: one that doesn't exist, or else the one on that day, or else any. */
const sectionSql = `
CREATE TABLE roster.term AS
SELECT s."sourcedId" AS term_id, s.title, try_cast(s."startDate" AS DATE) AS begin_date,
       try_cast(s."endDate" AS DATE) AS end_date
  FROM bundle."academicSessions" s
 WHERE ${isThere("s")};

CREATE TABLE roster.course AS
SELECT c."sourcedId" AS course_id, c.title FROM bundle.courses c WHERE ${isThere("c")};

CREATE TABLE roster.section AS
WITH listed AS (
  SELECT "sourcedId" AS section_id, trim(unnest(string_split("termSourcedIds", ','))) AS term_id FROM bundle.classes
), chosen AS (
  SELECT l.section_id,
         substr(min(CASE WHEN t.term_id IS NULL THEN '0' WHEN :day BETWEEN t.begin_date AND t.end_date THEN '1' ELSE '2' END
                    || l.term_id), 2) AS term_id
    FROM listed l
    LEFT JOIN roster.term t ON t.term_id = l.term_id
   GROUP BY l.section_id
)
SELECT c."sourcedId" AS section_id, c."schoolSourcedId" AS school_id, c."courseSourcedId" AS course_id, h.term_id,
       list_min(bundle.periods_in(c.periods)) AS period, try_cast(c."metadata.capacity" AS INTEGER) AS capacity,
       coalesce(c.title, c."sourcedId") AS title, lower(c."classType") AS kind,
       coalesce(try_cast(c."metadata.lowGrade" AS INTEGER), list_min(bundle.grades_in(coalesce(c.grades, o.grades))))
         AS low_grade,
       coalesce(try_cast(c."metadata.highGrade" AS INTEGER), list_max(bundle.grades_in(coalesce(c.grades, o.grades))))
         AS high_grade,
       coalesce(c."metadata.subjectGroup", CASE WHEN lower(c."classType") = 'homeroom' THEN 'homeroom' END,
                ${subjectGroup("coalesce(c.subjects, o.subjects)")}) AS subject_group
  FROM bundle.classes c
  LEFT JOIN bundle.courses o ON o."sourcedId" = c."courseSourcedId"
  LEFT JOIN chosen h ON h.section_id = c."sourcedId"
 WHERE ${isThere("c")};`;

/** A location is a room of its school. Without a list of meetings, a class meets in its periods on every day. */
const meetingSql = `
CREATE TABLE roster.meeting AS
WITH placed AS (
  SELECT c."sourcedId" AS section_id, c."schoolSourcedId" || ' ' || c.location AS room_id, c.periods,
         c."metadata.meetings" AS meetings
    FROM bundle.classes c
   WHERE ${isThere("c")}
)
SELECT section_id, try_cast(split_part(meeting, ':', 1) AS INTEGER) AS period,
       coalesce(nullif(bundle.days_in(split_part(meeting, ':', 2)), 0), 31) AS days, room_id
  FROM (SELECT section_id, room_id, trim(unnest(string_split(meetings, ','))) AS meeting
          FROM placed WHERE meetings IS NOT NULL) listed
 UNION ALL
SELECT section_id, period, 31, room_id
  FROM (SELECT section_id, room_id, unnest(list_distinct(bundle.periods_in(periods))) AS period
          FROM placed WHERE meetings IS NULL AND len(bundle.periods_in(periods)) > 0) each
 UNION ALL
SELECT section_id, NULL, 31, room_id
  FROM placed
 WHERE meetings IS NULL AND coalesce(len(bundle.periods_in(periods)), 0) = 0 AND room_id IS NOT NULL;

CREATE TABLE roster.room AS
SELECT c."schoolSourcedId" || ' ' || c.location AS room_id, 'classroom' AS kind,
       max(try_cast(c."metadata.roomSeats" AS INTEGER)) AS seats
  FROM bundle.classes c
 WHERE c.location IS NOT NULL AND try_cast(c."metadata.roomSeats" AS INTEGER) IS NOT NULL
 GROUP BY ALL;`;

const dates = `coalesce(try_cast(e."beginDate" AS DATE), ${always}) AS begin_date, try_cast(e."endDate" AS DATE) AS end_date`;

/** Rules excuse a seat that somebody gave up for a student that day; a bundle doesn't say who did. */
const droppedSql = `
CREATE TABLE roster.dropped_seat (section_id VARCHAR, student_id VARCHAR, person VARCHAR, day DATE);`;

/** Where no teacher at all is marked as the primary one, each of them is. */
function peopleSql(version: Version): string {
  return `
CREATE TABLE roster.section_enrollment AS
SELECT e."classSourcedId" AS section_id, e."userSourcedId" AS student_id, ${dates}
  FROM bundle.enrollments e
 WHERE lower(e.role) = 'student' AND ${isThere("e")};

CREATE TABLE roster.section_teacher AS
WITH marked AS (
  SELECT coalesce(bool_or(lower("primary") = 'true'), false) AS any_primary
    FROM bundle.enrollments
   WHERE lower(role) = 'teacher'
)
SELECT e."classSourcedId" AS section_id, e."userSourcedId" AS teacher_id,
       CASE WHEN m.any_primary AND lower(e."primary") = 'false' THEN 'co-teacher' ELSE 'primary' END AS role, ${dates}
  FROM bundle.enrollments e, marked m
 WHERE lower(e.role) = 'teacher' AND ${isThere("e")};

CREATE VIEW roster.student AS
SELECT u."sourcedId" AS student_id, u."givenName" AS given_name, u."familyName" AS family_name FROM bundle.users u WHERE ${isThere("u")};

CREATE TABLE roster.teacher AS
SELECT u."sourcedId" AS teacher_id, CASE WHEN count(DISTINCT s.school) = 1 THEN min(s.school) END AS school_id,
       min(u."givenName") AS given_name, min(u."familyName") AS family_name
  FROM (SELECT DISTINCT teacher_id FROM roster.section_teacher) t
  JOIN bundle.users u ON u."sourcedId" = t.teacher_id AND ${isThere("u")}
  LEFT JOIN (${staffSchools[version]}) s ON s.person = u."sourcedId"
 GROUP BY u."sourcedId";`;
}

export function bundleRoster(version: Version): string {
  return `CREATE SCHEMA roster; ${macros} ${enrollmentSql(version)} ${schoolSql} ${sectionSql} ${meetingSql} ${droppedSql} ${peopleSql(version)}`;
}
