/** Whose students these are: their guardians', their own, their teachers' and their school's. */
import { type SQL, sql } from "drizzle-orm";
import { accounts } from "../db/schema/access.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, studentGuardians, students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionTeachers } from "../db/schema/scheduling.ts";
import type { RowRule } from "../http/row-scopes.ts";

export const studentRows: RowRule = {
  guardian: (row) => sql`EXISTS (
    SELECT 1 FROM ${studentGuardians}
     WHERE ${studentGuardians.studentId} = ${row} AND ${studentGuardians.guardianId} = ${accounts.guardianId})`,
  student: (row) => sql`${accounts.studentId} = ${row}`,
  teacher: (row) => sql`EXISTS (
    SELECT 1
      FROM ${sectionEnrollments}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
     WHERE ${sectionEnrollments.studentId} = ${row} AND ${sectionEnrollments.endDate} IS NULL
       AND ${sectionTeachers.staffId} = ${accounts.staffId})`,
  office: atOwnSchool,
  counselor: atOwnSchool,
  "district-administrator": (row) => sql`EXISTS (SELECT 1 FROM ${students} WHERE ${students.id} = ${row})`,
};

/** By the enrollment in force this year, or else the last one: a withdrawal can be looked up where it was made. */
function atOwnSchool(row: SQL, schoolYear: SQL): SQL {
  return sql`coalesce((
    SELECT ${schoolEnrollments.schoolId}
      FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = ${row} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
     ORDER BY (${schoolEnrollments.exitDate} IS NULL) DESC, ${schoolEnrollments.entryDate} DESC,
              ${schoolEnrollments.id} DESC
     LIMIT 1) = ${staff.schoolId}, false)`;
}
