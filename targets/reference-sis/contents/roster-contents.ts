/** What other systems must get by OneRoster: the first classes and seats of a school, and a student. */
import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { lastsPast } from "../../../sis/db/active-on.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { students } from "../../../sis/db/schema/people.ts";
import { courses, sectionEnrollments, sections } from "../../../sis/db/schema/scheduling.ts";
import type { Call } from "../client/request.ts";
import { classesOf, seatsOf, studentFound } from "../client/requests/oneroster.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";

const firstRows = 20;
const flagOf = (condition: SQL) => sql`CASE WHEN ${condition} THEN 'true' ELSE 'false' END`;
const statusOf = (isGone: SQL) => sql`CASE WHEN ${isGone} THEN 'tobedeleted' ELSE 'active' END`;

/** Without references, which have the SIS's own address. */
function onlyFields(call: Call, fields: Readonly<Record<string, SQLWrapper>>): Call {
  const joint = call.path.includes("?") ? "&" : "?";
  return { ...call, path: `${call.path}${joint}fields=${Object.keys(fields).join(",")}` };
}

export function schoolClassesOnRecord(school: number): OnRecord {
  const fields = {
    sourcedId: sql`'class-' || ${sections.id}`,
    status: sql`'active'`,
    title: sections.title,
    classCode: sql`${courses.code} || '-' || ${sections.id}`,
    classType: sections.kind,
    subjects: sql`jsonb_build_array(${courses.subject})`,
  };
  const rows = sql`
    SELECT ${object(fields)} AS entry, ${placeBy(sections.id)}
      FROM ${sections}
      JOIN ${courses} ON ${courses.id} = ${sections.courseId}
     WHERE ${sections.schoolId} = ${school}
     ORDER BY place LIMIT ${firstRows}`;
  return {
    call: onlyFields(classesOf(school, firstRows)(), fields),
    students: [],
    inOrder: true,
    body: sql`SELECT ${object({ classes: listOf(rows) })} AS body`,
  };
}

export function schoolSeatsOnRecord({ day }: District, school: number): OnRecord {
  const { sectionId, studentId, beginDate } = sectionEnrollments;
  const fields = {
    sourcedId: sql`'seat-' || ${sectionId} || '-' || ${studentId} || '-' || ${beginDate}`,
    status: statusOf(sql`NOT ${lastsPast(sectionEnrollments, sql`${day}::date`)}`),
    role: sql`'student'`,
    primary: sql`'false'`,
    beginDate: beginDate,
  };
  const rows = sql`
    SELECT ${object(fields)} AS entry, ${placeBy(sectionId, studentId, beginDate)}
      FROM ${sectionEnrollments}
      JOIN ${sections} ON ${sections.id} = ${sectionId}
     WHERE ${sections.schoolId} = ${school}
     ORDER BY place LIMIT ${firstRows}`;
  return {
    call: onlyFields(seatsOf(school, firstRows)(), fields),
    students: [],
    inOrder: true,
    body: sql`SELECT ${object({ enrollments: listOf(rows) })} AS body`,
  };
}

export function studentFoundOnRecord({ day, schoolYear }: District, student: number): OnRecord {
  const stays = sql`EXISTS (SELECT FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = ${students.id} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${schoolEnrollments.kind} = 'primary' AND ${lastsPast(schoolEnrollments, sql`${day}::date`)})`;
  const fields = {
    sourcedId: sql`'student-' || ${students.id}`,
    status: statusOf(sql`NOT ${stays}`),
    enabledUser: flagOf(stays),
    givenName: students.givenName,
    familyName: students.familyName,
    identifier: sql`${students.studentNumber}::text`,
  };
  const row = sql`SELECT ${object(fields)} AS entry, 1 AS place FROM ${students} WHERE ${students.id} = ${student}`;
  return {
    call: onlyFields(studentFound(student), fields),
    students: [student],
    inOrder: true,
    body: sql`SELECT ${object({ users: listOf(row) })} AS body`,
  };
}
