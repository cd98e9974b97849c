/** What families must be shown: their students, and each one's attendance and grades. */
import { sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { attendanceMarks } from "../../../sis/db/schema/attendance.ts";
import { schoolEnrollments } from "../../../sis/db/schema/enrollment.ts";
import { assignments, scores, sectionGrades } from "../../../sis/db/schema/grades.ts";
import { studentGuardians, students } from "../../../sis/db/schema/people.ts";
import { sections } from "../../../sis/db/schema/scheduling.ts";
import { schools, terms } from "../../../sis/db/schema/schools.ts";
import { familyAttendance, familyGrades, familyStudents } from "../client/requests/families.ts";
import { object } from "../json-object.sql.ts";
import type { District } from "../people/district.ts";
import { listOf, type OnRecord, placeBy } from "./on-record.ts";

/** All whom the account's owner may see: a student's own record, or a guardian's children, without those kept from them. */
export function familyOnRecord(
  { day, schoolYear }: District,
  account: number,
  own: readonly number[],
): OnRecord {
  const { id, givenName, familyName, preferredName } = students;
  const { grade } = schoolEnrollments;
  const entry = object({ studentId: id, givenName, familyName, preferredName, grade, school: schools.name });
  const rows = sql`
    SELECT ${entry} AS entry, ${placeBy(students.birthDate, id)}
      FROM ${accounts}
      LEFT JOIN ${studentGuardians} ON ${studentGuardians.guardianId} = ${accounts.guardianId}
                                   AND ${studentGuardians.standing} <> 'no-contact'
      JOIN ${students} ON ${id} = coalesce(${accounts.studentId}, ${studentGuardians.studentId})
      LEFT JOIN ${schoolEnrollments} ON ${schoolEnrollments.studentId} = ${id}
                                    AND ${schoolEnrollments.schoolYear} = ${schoolYear}
                                    AND ${schoolEnrollments.kind} = 'primary'
                                    AND ${activeOn(schoolEnrollments, sql`${day}::date`)}
      LEFT JOIN ${schools} ON ${schools.id} = ${schoolEnrollments.schoolId}
     WHERE ${accounts.id} = ${account}`;
  const body = sql`SELECT ${object({ students: listOf(rows) })} AS body`;
  return { call: familyStudents(own.length > 0), students: own, inOrder: true, body };
}

/** The newest marks of a student, as many as a page has. */
const mostMarks = 1000;

export function familyAttendanceOnRecord(student: number): OnRecord {
  const { day, period, code, studentId, sectionId } = attendanceMarks;
  const rows = sql`
    SELECT ${object({ day, period, title: sections.title, code })} AS entry, ${placeBy(sql`${day} DESC`, period)}
      FROM ${attendanceMarks}
      JOIN ${sections} ON ${sections.id} = ${sectionId}
     WHERE ${studentId} = ${student}
     ORDER BY place
     LIMIT ${mostMarks}`;
  return {
    call: familyAttendance(student),
    students: [student],
    inOrder: true,
    body: sql`SELECT ${object({ studentId: sql`${student}::int`, marks: listOf(rows) })} AS body`,
  };
}

/** The newest scores of a student, as many as a page has. */
const mostScores = 500;

/** Two classes in one period of one term, one after the other, have no order among their marks. */
export function familyGradesOnRecord(student: number): OnRecord {
  const { id, title, dueOn, pointsPossible } = assignments;
  const score = { assignmentId: id, section: sections.title, title, dueOn, points: scores.points };
  const scoreRows = sql`
    SELECT ${object({ ...score, pointsPossible })} AS entry, ${placeBy(sql`${dueOn} DESC`, id)}
      FROM ${scores}
      JOIN ${assignments} ON ${id} = ${scores.assignmentId}
      JOIN ${sections} ON ${sections.id} = ${scores.sectionId}
     WHERE ${scores.studentId} = ${student}
     ORDER BY place
     LIMIT ${mostScores}`;
  const mark = { section: sections.title, term: terms.title, mark: sectionGrades.mark };
  const markRows = sql`
    SELECT ${object(mark)} AS entry, ${placeBy(sql`${terms.beginDate} DESC`, sections.period)}
      FROM ${sectionGrades}
      JOIN ${sections} ON ${sections.id} = ${sectionGrades.sectionId}
      JOIN ${terms} ON ${terms.id} = ${sectionGrades.termId}
     WHERE ${sectionGrades.studentId} = ${student}`;
  const fields = { scores: listOf(scoreRows), marks: listOf(markRows) };
  return {
    call: familyGrades(student),
    students: [student],
    inOrder: false,
    body: sql`SELECT ${object({ studentId: sql`${student}::int`, ...fields })} AS body`,
  };
}
