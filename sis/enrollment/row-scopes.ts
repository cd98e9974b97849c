/** Whose students these are: their guardians', their own, their teachers', their school's, its nurse's, and their case manager's. */
import { type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../db/active-on.ts";
import { maySeeRecords, servesSchool } from "../db/fragments.ts";
import { accounts } from "../db/schema/access.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, studentGuardians, students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionTeachers } from "../db/schema/scheduling.ts";
import { educationPrograms } from "../db/schema/special-education.ts";
import type { AskedWhen, RowRule } from "../http/row-scopes.ts";

export const studentRows: RowRule = {
  guardian: (row) => sql`EXISTS (
    SELECT 1 FROM ${studentGuardians}
     WHERE ${studentGuardians.studentId} = ${row} AND ${studentGuardians.guardianId} = ${accounts.guardianId}
       AND ${maySeeRecords()})`,
  student: (row) => sql`${accounts.studentId} = ${row}`,
  teacher: (row, { today }) => sql`EXISTS (
    SELECT 1
      FROM ${sectionEnrollments}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
     WHERE ${sectionEnrollments.studentId} = ${row} AND ${lastsPast(sectionEnrollments, today)}
       AND ${sectionTeachers.staffId} = ${accounts.staffId} AND ${lastsPast(sectionTeachers, today)})`,
  office: atOwnSchool,
  counselor: atOwnSchool,
  nurse: (row, { today, schoolYear }) => sql`EXISTS (
    SELECT 1 FROM ${schoolEnrollments}
     WHERE ${schoolEnrollments.studentId} = ${row} AND ${schoolEnrollments.schoolYear} = ${schoolYear}
       AND ${lastsPast(schoolEnrollments, today)}
       AND ${schoolEnrollments.entryDate} IS DISTINCT FROM ${schoolEnrollments.exitDate}
       AND ${servesSchool(schoolEnrollments.schoolId)})`,
  principal: atOwnSchool,
  "case-manager": (row) => sql`EXISTS (
    SELECT 1 FROM ${educationPrograms}
     WHERE ${educationPrograms.studentId} = ${row} AND ${educationPrograms.caseManagerId} = ${accounts.staffId})`,
  "district-administrator": (row) => sql`EXISTS (SELECT 1 FROM ${students} WHERE ${students.id} = ${row})`,
};

/**
 * By this year's enrollments that are in force or still ahead, including one at a receiving school; or else by the last
 * one, so that a school can still look up a student whom it withdrew. An enrollment of no days, of a student who never
 * came, counts only where there's no other.
 */
function atOwnSchool(row: SQL, { today, schoolYear }: AskedWhen): SQL {
  const { studentId, schoolId, entryDate, exitDate, id } = schoolEnrollments;
  const came = sql`${entryDate} IS DISTINCT FROM ${exitDate}`;
  const lasts = sql`${lastsPast(schoolEnrollments, today)} AND ${came}`;
  const last = sql`(array_agg(${schoolId} ORDER BY ${came} DESC, ${entryDate} DESC, ${id} DESC))[1]`;
  return sql`coalesce((
    SELECT CASE WHEN bool_or(${lasts}) THEN bool_or(${lasts} AND ${schoolId} = ${staff.schoolId})
                ELSE ${last} = ${staff.schoolId} END
      FROM ${schoolEnrollments}
     WHERE ${studentId} = ${row} AND ${schoolEnrollments.schoolYear} = ${schoolYear}), false)`;
}
