/** What people must be shown of special education: programs, placements beside classes, caseloads, and who looked. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn, inTerm } from "../../../sis/db/active-on.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { staff, students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections, sectionTeachers } from "../../../sis/db/schema/scheduling.ts";
import { schools, terms } from "../../../sis/db/schema/schools.ts";
import {
  educationPrograms,
  programLooks as looks,
  placementChecks,
  specialEducationPlacements,
  specialEducationServices,
} from "../../../sis/db/schema/special-education.ts";
import {
  caseload,
  programAtAGlance,
  programLooks,
  studentPlacement,
} from "../client/requests/special-education.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { listOf, momentOf, type OnRecord, placeBy, staffName } from "./on-record.ts";
import { deadlinesOnRecord } from "./program-deadlines.sql.ts";

/** As each teacher of the student sees it. */
export function programOnRecord({ day }: District, student: number): OnRecord {
  const body = sql`
    SELECT ${object(programFields(day))} AS body
      FROM ${educationPrograms} JOIN ${students} ON ${students.id} = ${educationPrograms.studentId}
     WHERE ${educationPrograms.studentId} = ${student}`;
  return { call: programAtAGlance(student), students: [student], inOrder: true, body };
}

function programFields(day: string): Readonly<Record<string, SQL>> {
  const { givenName, familyName, preferredName, disability } = students;
  const person = { studentId: students.id, givenName, familyName, preferredName, disability };
  const columns = Object.entries(person).map(([name, column]) => [name, sql`${column}`] as const);
  return { ...Object.fromEntries(columns), setting: settingOn(day), services: listOf(servicesOn(day)) };
}

function settingOn(day: string): SQL {
  const { studentId, setting } = specialEducationPlacements;
  return sql`(SELECT ${setting} FROM ${specialEducationPlacements}
     WHERE ${studentId} = ${educationPrograms.studentId}
       AND ${activeOn(specialEducationPlacements, sql`${day}::date`)})`;
}

function servicesOn(day: string): SQL {
  const { studentId, service, minutesPerWeek, beginDate, endDate } = specialEducationServices;
  return sql`
    SELECT ${object({ service, minutesPerWeek, beginDate, endDate })} AS entry,
           ${placeBy(sql`${minutesPerWeek} DESC`, service)}
      FROM ${specialEducationServices}
     WHERE ${studentId} = ${educationPrograms.studentId}
       AND ${activeOn(specialEducationServices, sql`${day}::date`)}`;
}

/** Seats on that day, of the student of the program. */
function seatsOn(day: string): SQL {
  return sql`${sectionEnrollments}
      JOIN ${sections} ON ${sections.id} = ${sectionEnrollments.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId} AND ${inTerm(sql`${day}::date`)}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${sectionEnrollments.studentId} = ${educationPrograms.studentId}
       AND ${activeOn(sectionEnrollments, sql`${day}::date`)}`;
}

const isDayClass = sql`${courses.subjectGroup} = 'special-day-class'`;

function sectionIdsOn(day: string): SQL {
  return sql`ARRAY(SELECT DISTINCT ${sections.id} FROM ${seatsOn(day)} ORDER BY 1)`;
}

/** In special-education schools every class is one. */
function mismatchOn(day: string): SQL {
  const inDayClass = sql`EXISTS (SELECT FROM ${seatsOn(day)} AND ${isDayClass})`;
  const atSpecialSchool = sql`EXISTS (
    SELECT FROM ${schoolEnrollments} JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId}
     WHERE ${schoolEnrollments.studentId} = ${educationPrograms.studentId} AND ${schoolEnrollments.kind} = 'primary'
       AND ${schools.schoolType} = 'special-education' AND ${activeOn(schoolEnrollments, sql`${day}::date`)})`;
  const isPlaced = sql`(${settingOn(day)} IS NOT DISTINCT FROM 'SDC')`;
  return sql`CASE WHEN ${inDayClass} AND NOT ${isPlaced} THEN 'day-class-without-placement'
       WHEN ${isPlaced} AND NOT ${inDayClass} AND cardinality(${sectionIdsOn(day)}) > 0 AND NOT ${atSpecialSchool}
       THEN 'only-other-classes' END`;
}

const { revision, finding, note, day: checkedOn } = placementChecks;
const checksOfStudent = sql`${placementChecks} JOIN ${staff} ON ${staff.id} = ${placementChecks.checkedBy}
     WHERE ${placementChecks.studentId} = ${educationPrograms.studentId}`;

/** Of the row of a check: neither the placement nor the classes have changed since. */
function holdsOn(day: string): SQL {
  return sql`(${placementChecks.setting} IS NOT DISTINCT FROM ${settingOn(day)}
              AND ${placementChecks.sectionIds} = ${sectionIdsOn(day)})`;
}

/** Of the last check; nothing if there is none. */
function ofLastCheck(value: SQL): SQL {
  return sql`(SELECT ${value} FROM ${checksOfStudent} ORDER BY ${revision} DESC LIMIT 1)`;
}

export function placementOnRecord({ day }: District, student: number): OnRecord {
  const classes = sql`
    SELECT ${object({ period: sections.period, course: courses.title, dayClass: isDayClass })} AS entry,
           ${placeBy(sections.period, sections.id)}
      FROM ${seatsOn(day)}`;
  const checks = sql`
    SELECT ${object({ revision, finding, note, checkedOn, checkedBy: staffName })} AS entry,
           ${placeBy(sql`${revision} DESC`)}
      FROM ${checksOfStudent}`;
  const body = sql`
    SELECT ${object({
      studentId: educationPrograms.studentId,
      setting: settingOn(day),
      sectionIds: sectionIdsOn(day),
      classes: listOf(classes),
      mismatch: mismatchOn(day),
      revision: sql`coalesce(${ofLastCheck(sql`${revision}`)}, 0)`,
      holds: sql`coalesce(${ofLastCheck(holdsOn(day))}, false)`,
      checks: listOf(checks),
    })} AS body
      FROM ${educationPrograms}
     WHERE ${educationPrograms.studentId} = ${student}`;
  return { call: studentPlacement(student), students: [student], inOrder: true, body };
}

/** As the law has it. */
const limit = sql`jsonb_build_object('students', 28, 'withWaiver', 32,
  'source', 'California Education Code 56362(c); with a waiver, 5 CCR 3100')`;

/** What needs something comes first, then by the next deadline. */
export function caseloadOnRecord({ day, schoolYear }: District, manager: number): OnRecord {
  const check = ofLastCheck(object({ revision, finding, note, checkedOn, holds: holdsOn(day) }));
  const deadlines = deadlinesOnRecord(day, schoolYear);
  const fields = {
    ...programFields(day),
    school: sql`${schools.name}`,
    grade: sql`${schoolEnrollments.grade}`,
    ...{ mismatch: mismatchOn(day), check },
  };
  const rows = sql`
    WITH each AS MATERIALIZED (
      SELECT ${object(fields)} AS fields, due.list AS deadlines, due.list -> 0 AS next,
             ${students.familyName} AS family_name, ${students.givenName} AS given_name, ${students.id} AS id
        FROM ${educationPrograms}
        JOIN ${students} ON ${students.id} = ${educationPrograms.studentId}
        LEFT JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${students.id}
             AND ${schoolEnrollments.kind} = 'primary' AND ${schoolEnrollments.schoolYear} = ${schoolYear}
             AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
        LEFT JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId}
       CROSS JOIN LATERAL (SELECT ${deadlines} AS list) AS due
       WHERE ${educationPrograms.caseManagerId} = ${manager}
    )
    SELECT fields || ${object({ deadlines: sql`deadlines` })} AS entry,
           ${placeBy(urgency, sql`next ->> 'dueOn'`, sql`family_name`, sql`given_name`, sql`id`)}
      FROM each`;
  const body = sql`SELECT ${object({ limit, students: listOf(rows) })} AS body`;
  return { call: caseload(), students: [], inOrder: true, body };
}

const urgency = sql`
  CASE WHEN fields ->> 'mismatch' IS NOT NULL OR next ->> 'state' = 'overdue'
            OR (fields -> 'check' ->> 'holds')::boolean AND fields -> 'check' ->> 'finding' <> 'as-placed' THEN 0
       WHEN next ->> 'state' = 'due' THEN 1 ELSE 2 END`;

/** The most looks that are listed. */
const mostLooks = 200;

export function looksOnRecord({ day }: District, student: number): OnRecord {
  const { givenName, familyName, position, id: staffId } = staff;
  const lastLookAt = sql`(SELECT max(${looks.at}) FROM ${looks}
     WHERE ${looks.studentId} = ${student} AND ${looks.staffId} = ${staff.id})`;
  const teaches = sql`EXISTS (
    SELECT FROM ${sectionEnrollments}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
                             AND ${activeOn(sectionTeachers, sql`${day}::date`)}
     WHERE ${sectionEnrollments.studentId} = ${student} AND ${sectionTeachers.staffId} = ${staff.id}
       AND ${activeOn(sectionEnrollments, sql`${day}::date`)})`;
  const teachers = sql`
    SELECT ${object({ staffId, givenName, familyName, lastLookAt: momentOf(lastLookAt) })} AS entry,
           ${placeBy(familyName, givenName, staffId)}
      FROM ${staff} WHERE ${teaches}`;
  const all = sql`
    SELECT ${object({ staffId, givenName, familyName, position, at: momentOf(sql`${looks.at}`) })} AS entry,
           ${placeBy(sql`${looks.at} DESC`, sql`${looks.id} DESC`)}
      FROM ${looks} JOIN ${staff} ON ${staff.id} = ${looks.staffId}
     WHERE ${looks.studentId} = ${student}
     ORDER BY ${looks.at} DESC, ${looks.id} DESC
     LIMIT ${mostLooks}`;
  const body = sql`SELECT ${object({ teachers: listOf(teachers), looks: listOf(all) })} AS body`;
  return { call: programLooks(student), students: [student], inOrder: true, body };
}
