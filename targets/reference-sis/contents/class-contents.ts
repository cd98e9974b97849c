/** What teachers must be shown: their classes, class lists, assignments and scores. */
import { type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { attendanceMarks, attendanceSubmissions } from "../../../sis/db/schema/attendance.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { assignments, scores } from "../../../sis/db/schema/grades.ts";
import { students } from "../../../sis/db/schema/people.ts";
import {
  sectionEnrollments,
  sectionMeetings,
  sections,
  sectionTeachers,
} from "../../../sis/db/schema/scheduling.ts";
import { rooms, terms } from "../../../sis/db/schema/schools.ts";
import { type Meeting, mySections, sectionRoster } from "../client/requests/attendance.ts";
import { scoreVersions, sectionAssignments } from "../client/requests/grades.ts";
import { object } from "../json-object.sql.ts";
import { type District, hasClassesOn, meetsOn, openOn } from "../people/district.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";

/** The classes that a teacher teaches on the day of the load, and whether attendance is complete. */
export function taughtOnRecord({ day }: District, staffId: number): OnRecord {
  const held = seatsHeld(sql`${sections.id}`, day);
  const submitted = sql`EXISTS (SELECT FROM ${attendanceSubmissions}
     WHERE ${attendanceSubmissions.sectionId} = ${sections.id} AND ${attendanceSubmissions.day} = ${day}::date
       AND ${attendanceSubmissions.period} = ${sectionMeetings.period})`;
  const marked = sql`(SELECT count(*) FROM ${sectionEnrollments} JOIN ${attendanceMarks}
        ON ${attendanceMarks.sectionId} = ${sectionEnrollments.sectionId} AND ${attendanceMarks.day} = ${day}::date
       AND ${attendanceMarks.period} = ${sectionMeetings.period}
       AND ${attendanceMarks.studentId} = ${sectionEnrollments.studentId}
     WHERE ${sectionEnrollments.sectionId} = ${sections.id} AND ${activeOn(sectionEnrollments, sql`${day}::date`)})`;
  const entry = object({
    sectionId: sections.id,
    period: sectionMeetings.period,
    title: sections.title,
    room: rooms.number,
    enrolled: held,
    submitted: sql`(${submitted} AND ${held} = ${marked})`,
  });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(sectionMeetings.period, sections.id)}
      FROM ${sectionMeetings}
      JOIN ${sections} ON ${sections.id} = ${sectionMeetings.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sections.termId}
      LEFT JOIN ${rooms} ON ${rooms.id} = ${sectionMeetings.roomId}
     WHERE ${meetsOn(day)} AND ${openOn(day)} AND ${hasClassesOn(day)} AND ${isTaughtBy(staffId, day)}`;
  const body = sql`SELECT ${object({ sections: listOf(rows) })} AS body`;
  return { call: mySections(day), students: [], inOrder: true, body };
}

/** By the meeting's own teacher, or else by those of the section. Few sections come into question, and indexes find them. */
function isTaughtBy(staffId: number, day: string): SQL {
  return sql`${sections.id} IN (
    SELECT ${sectionTeachers.sectionId} FROM ${sectionTeachers} WHERE ${sectionTeachers.staffId} = ${staffId}
     UNION
    SELECT own.section_id FROM ${sectionMeetings} own WHERE own.staff_id = ${staffId})
  AND coalesce(${sectionMeetings.staffId} = ${staffId}, EXISTS (
    SELECT FROM ${sectionTeachers}
     WHERE ${sectionTeachers.sectionId} = ${sectionMeetings.sectionId} AND ${sectionTeachers.staffId} = ${staffId}
       AND ${activeOn(sectionTeachers, sql`${day}::date`)}))`;
}

function seatsHeld(section: SQL, day: string): SQL {
  return sql`(SELECT count(*) FROM ${sectionEnrollments}
     WHERE ${sectionEnrollments.sectionId} = ${section} AND ${activeOn(sectionEnrollments, sql`${day}::date`)})`;
}

/** A class list with the marks of one period. */
export function rosterOnRecord({ schoolYear }: District, { sectionId, day, period }: Meeting): OnRecord {
  const rows = rosterRows(schoolYear, { sectionId, day, period });
  const revision = sql`(SELECT coalesce(max(${attendanceSubmissions.revision}), 0) FROM ${attendanceSubmissions}
     WHERE ${attendanceSubmissions.sectionId} = ${sectionId} AND ${attendanceSubmissions.day} = ${day}::date
       AND ${attendanceSubmissions.period} = ${period})`;
  const section = object({
    sectionId: sections.id,
    title: sections.title,
    period: sql`${period}::int`,
    schoolId: sections.schoolId,
    capacity: sections.capacity,
    enrolled: seatsHeld(sql`${sections.id}`, day),
  });
  return {
    call: sectionRoster(sectionId, day, period),
    students: [],
    inOrder: true,
    body: sql`
      SELECT ${object({ section, students: listOf(rows), revision })} AS body
        FROM ${sections}
       WHERE ${sections.id} = ${sectionId}`,
  };
}

function rosterRows(schoolYear: number, { sectionId, day, period }: Meeting): SQL {
  const asked = sql`${day}::date`;
  const { studentId } = sectionEnrollments;
  const entry = object({
    studentId: students.id,
    givenName: students.givenName,
    familyName: students.familyName,
    preferredName: students.preferredName,
    grade: gradeOfStudent(schoolYear, asked),
    seat: sectionEnrollments.seat,
    code: attendanceMarks.code,
  });
  return sql`
    SELECT ${entry} AS entry, ${placeBy(students.familyName, students.givenName, students.id)}
      FROM ${sectionEnrollments}
      JOIN ${students} ON ${students.id} = ${studentId}
      LEFT JOIN ${attendanceMarks} ON ${attendanceMarks.sectionId} = ${sectionId} AND ${attendanceMarks.day} = ${asked}
                                  AND ${attendanceMarks.period} = ${period} AND ${attendanceMarks.studentId} = ${studentId}
     WHERE ${sectionEnrollments.sectionId} = ${sectionId} AND ${activeOn(sectionEnrollments, asked)}`;
}

/** Of the enrollment in force, the primary one if there are several. */
function gradeOfStudent(schoolYear: number, day: SQL): SQL {
  return sql`(SELECT ${schoolEnrollments.grade} FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = ${students.id} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${activeOn(schoolEnrollments, day)}
     ORDER BY ${schoolEnrollments.kind} <> 'primary' LIMIT 1)`;
}

export function assignmentsOnRecord(section: number): OnRecord {
  const { id, title, pointsPossible, dueOn, sectionId } = assignments;
  const rows = sql`
    SELECT ${object({ assignmentId: id, title, pointsPossible, dueOn })} AS entry, ${placeBy(dueOn, id)}
      FROM ${assignments}
     WHERE ${sectionId} = ${section}`;
  const body = sql`SELECT ${object({ assignments: listOf(rows) })} AS body`;
  return { call: sectionAssignments(section), students: [], inOrder: true, body };
}

/** Everyone in the section on the day of the load, with version 0 before there is a score. */
export function scoresOnRecord({ day }: District, assignment: number): OnRecord {
  const { studentId, seat, sectionId } = sectionEnrollments;
  const version = sql`coalesce(${scores.version}, 0)`;
  const rows = sql`
    SELECT ${object({ studentId, points: scores.points, version })} AS entry, ${placeBy(seat)}
      FROM ${assignments}
      JOIN ${sectionEnrollments} ON ${sectionId} = ${assignments.sectionId}
                                AND ${activeOn(sectionEnrollments, sql`${day}::date`)}
      LEFT JOIN ${scores} ON ${scores.assignmentId} = ${assignments.id} AND ${scores.studentId} = ${studentId}
     WHERE ${assignments.id} = ${assignment}`;
  const body = sql`SELECT ${object({ scores: listOf(rows) })} AS body`;
  return { call: scoreVersions(assignment), students: [], inOrder: true, body };
}
