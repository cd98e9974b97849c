/** Whose students these are: their guardians', their own, their teachers' and their school's. */
import { type SQL, sql } from "drizzle-orm";
import { lastsPast } from "../db/active-on.ts";
import { accounts } from "../db/schema/access.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, studentGuardians, students } from "../db/schema/people.ts";
import { sectionEnrollments, sectionTeachers } from "../db/schema/scheduling.ts";
import type { AskedWhen, RowRule } from "../http/row-scopes.ts";

export const studentRows: RowRule = {
  guardian: (row) => sql`EXISTS (
    SELECT 1 FROM ${studentGuardians}
     WHERE ${studentGuardians.studentId} = ${row} AND ${studentGuardians.guardianId} = ${accounts.guardianId})`,
  student: (row) => sql`${accounts.studentId} = ${row}`,
  teacher: (row, { today }) => sql`EXISTS (
    SELECT 1
      FROM ${sectionEnrollments}
      JOIN ${sectionTeachers} ON ${sectionTeachers.sectionId} = ${sectionEnrollments.sectionId}
     WHERE ${sectionEnrollments.studentId} = ${row} AND ${lastsPast(sectionEnrollments, today)}
       AND ${sectionTeachers.staffId} = ${accounts.staffId} AND ${lastsPast(sectionTeachers, today)})`,
  office: atOwnSchool,
  counselor: atOwnSchool,
  "district-administrator": (row) => sql`EXISTS (SELECT 1 FROM ${students} WHERE ${students.id} = ${row})`,
};

/**
 * By this year's enrollments that are in force or still ahead, including one at a receiving school; or else by the last
 * one, so that a school can still look up a student whom it withdrew.
 */
function atOwnSchool(row: SQL, { today, schoolYear }: AskedWhen): SQL {
  const lasts = sql`${lastsPast(schoolEnrollments, today)}`;
  const ofYear = sql`${schoolEnrollments.studentId} = ${row} AND ${schoolEnrollments.schoolYear} = ${schoolYear}`;
  return sql`coalesce((
    SELECT CASE WHEN bool_or(${lasts}) THEN bool_or(${lasts} AND ${schoolEnrollments.schoolId} = ${staff.schoolId})
                ELSE (array_agg(${schoolEnrollments.schoolId} ORDER BY ${schoolEnrollments.entryDate} DESC,
                                                                       ${schoolEnrollments.id} DESC))[1] = ${staff.schoolId} END
      FROM ${schoolEnrollments}
     WHERE ${ofYear}), false)`;
}
