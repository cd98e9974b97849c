/** Juniors and seniors who spend the end of the day at a high school that isn't theirs, where they're also enrolled. */
import { sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { schoolEnrollments } from "../../sis/db/schema/enrollment.ts";
import { courses, sectionEnrollments, sections } from "../../sis/db/schema/scheduling.ts";
import { bellPeriods, schools, schoolWeekdays } from "../../sis/db/schema/schools.ts";
import { courseHistory } from "../../sis/db/schema/transcripts.ts";
import {
  freeSeat,
  leaveOldSection,
  newestYear,
  roomSeats,
  seatChosenStudents,
  shuffled,
  takenSeats,
} from "../defects/defect.ts";
import { periods } from "../district/classes.ts";
import { type LookAlike, lookAlikeColumns } from "./look-alike.ts";

const id = "at-a-second-school";
const { sectionId, studentId } = sectionEnrollments;
const own = schoolEnrollments;
const host = alias(schools, "host");
const held = alias(sections, "held");
const heldCourse = alias(courses, "held_course");
const taken = alias(sectionEnrollments, "taken");
const late = alias(sections, "late");
const before = alias(bellPeriods, "before");
const dayBefore = alias(schoolWeekdays, "day_before");
/** One such student for this many students of the district. [K] */
const studentsPerCase = 4_000;
/** More classes than are needed, since not every school is over in time for one. */
const sectionsPerCase = 8;
/** The elective that a student leaves keeps as many. [K] */
const leastInElective = 5;

/** The students of a continuation school keep all of their classes, since its day is over early, and have a seventh. */
const isShort = sql`${schools.schoolType} = 'continuation'`;

/** On some weekday, the class begins before the student's other classes are over. */
const comesTooEarly = sql`
EXISTS (SELECT
          FROM ${bellPeriods}
          JOIN ${schoolWeekdays} ON ${schoolWeekdays.schoolId} = ${bellPeriods.schoolId}
                                AND ${schoolWeekdays.dayKind} = ${bellPeriods.dayKind}
          JOIN ${schoolWeekdays} ${dayBefore} ON ${dayBefore.schoolId} = ${schools.id}
                                AND ${dayBefore.weekday} = ${schoolWeekdays.weekday}
          JOIN ${bellPeriods} ${before} ON ${before.schoolId} = ${schools.id} AND ${before.dayKind} = ${dayBefore.dayKind}
                                AND (${before.period} < ${periods} OR ${isShort}) AND ${before.endsAt} > ${bellPeriods.beginsAt}
         WHERE ${bellPeriods.schoolId} = s.school_id AND ${bellPeriods.period} = s.period)`;

/** The student has a class of their own school after the sixth period. */
const staysLonger = sql`
EXISTS (SELECT
          FROM ${sectionEnrollments} ${taken}
          JOIN ${sections} ${late} ON ${late.id} = ${taken.sectionId} AND ${late.period} > ${periods}
         WHERE ${taken.studentId} = ${studentId})`;

const hasTaken = sql`
EXISTS (SELECT FROM ${courseHistory}
         WHERE ${courseHistory.studentId} = f.student_id AND ${courseHistory.courseCode} = s.course_code)`;

const cases = sql`(1 + :students / ${sql.raw(String(studentsPerCase))})`;

export const atASecondSchool = {
  id,
  rules: ["R02", "R06", "R31"],
  title: "students who are also enrolled at a second school, and have a class there",
  needs:
    "two high schools on the same calendar, or one and a continuation school, one of which ends its day with an elective after the other is over",
  sql: sql`
CREATE TEMP TABLE chosen AS
  WITH offered AS MATERIALIZED (
    SELECT ${sections.id} AS section_id, ${sections.schoolId} AS school_id, ${sections.period} AS period,
           ${sections.termId} AS term_id, ${host.region} AS region, ${host.calendarId} AS calendar_id,
           ${courses.code} AS course_code, ${sections.lowGrade} AS low_grade, ${sections.highGrade} AS high_grade,
           ${freeSeat(sections.id, sections.capacity)} AS seat
      FROM ${sections}
      JOIN ${schools} ${host} ON ${host.id} = ${sections.schoolId} AND ${host.schoolType} = 'high'
      JOIN ${courses} ON ${courses.id} = ${sections.courseId} AND ${courses.subjectGroup} = 'elective'
     WHERE ${sections.period} >= ${periods} AND ${sections.magnetCenterId} IS NULL
       AND ${takenSeats(sections.id)} < least(${sections.capacity}, ${roomSeats(sections.id)})
     ORDER BY ${sections.period} DESC, ${shuffled(id, sections.id)}
     LIMIT ${sectionsPerCase} * ${cases}
  ), pair AS MATERIALIZED (
    SELECT s.school_id, s.period, a.own_id, a.keeps
      FROM (SELECT DISTINCT school_id, period, region, calendar_id FROM offered) s
     CROSS JOIN LATERAL (
        SELECT ${schools.id} AS own_id, ${isShort} AS keeps
          FROM ${schools}
         WHERE (${schools.schoolType} = 'high' OR ${isShort} AND s.period > ${periods}) AND ${schools.id} <> s.school_id
           AND ${schools.calendarId} = s.calendar_id AND NOT ${comesTooEarly}
         ORDER BY ${schools.schoolType} = 'high' DESC, ${schools.region} = s.region DESC, ${shuffled(id, schools.id)}
         LIMIT 1) a
  ), free AS MATERIALIZED (
    SELECT a.own_id, ${held.termId} AS term_id, ${studentId} AS student_id, ${held.id} AS old_section,
           ${own.grade} AS grade, ${own.entryDate} AS entry_date
      FROM (SELECT DISTINCT own_id FROM pair) a
      JOIN ${sections} ${held} ON ${held.schoolId} = a.own_id AND ${held.period} = ${periods}
      JOIN ${courses} ${heldCourse} ON ${heldCourse.id} = ${held.courseId} AND ${heldCourse.subjectGroup} IN ('elective', 'performing-arts')
      JOIN ${sectionEnrollments} ON ${sectionId} = ${held.id}
      JOIN ${own} ON ${own.studentId} = ${studentId} AND ${own.schoolYear} = ${newestYear} AND ${own.schoolId} = a.own_id
     WHERE ${own.grade} BETWEEN 11 AND 12 AND NOT ${staysLonger} AND ${takenSeats(sql`${held.id}`)} > ${leastInElective}
  ), suited AS (
    SELECT DISTINCT ON (s.section_id) s.section_id, s.school_id, s.seat, s.term_id,
           f.student_id, CASE WHEN NOT pair.keeps THEN f.old_section END AS old_section, f.grade, f.entry_date
      FROM offered s
      JOIN pair USING (school_id, period)
      JOIN free f ON f.own_id = pair.own_id AND f.term_id = s.term_id AND f.grade BETWEEN s.low_grade AND s.high_grade
     WHERE NOT ${hasTaken}
     ORDER BY s.section_id, ${shuffled(id, sql`(f.student_id || ' ' || s.section_id)`)}
  )
SELECT DISTINCT ON (student_id) *
  FROM suited
 ORDER BY student_id, section_id;

DELETE FROM chosen
 WHERE student_id NOT IN (
         SELECT c.student_id FROM chosen c
          ORDER BY ${shuffled(id, sql`c.student_id`)}
          LIMIT ${cases});

INSERT INTO ${own} (${columnNames(own.studentId, own.schoolId, own.schoolYear, own.kind, own.grade, own.entryDate, own.entryCode)})
SELECT c.student_id, c.school_id, ${newestYear}, 'dual', c.grade, c.entry_date, 'T1'
  FROM chosen c
 ORDER BY c.student_id;

${leaveOldSection}
${seatChosenStudents}

INSERT INTO firstbell.look_alikes (${sql.raw(lookAlikeColumns)})
SELECT ${id}, c.school_id, c.student_id, c.section_id FROM chosen c;`,
} as const satisfies LookAlike;
