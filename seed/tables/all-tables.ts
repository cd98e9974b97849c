/** Every table that a seeded district fills; the others stay empty until school opens. */
import { accountRows } from "./accounts.ts";
import { calendarDayRows, schoolYearRows, termRows } from "./calendar.ts";
import { courseRows } from "./courses.ts";
import { guardianRows, studentGuardianRows } from "./guardians.ts";
import { schoolEnrollmentRows } from "./school-enrollments.ts";
import { bellPeriodRows, roomRows, schoolRows } from "./schools.ts";
import { sectionEnrollmentRows } from "./section-enrollments.ts";
import { assignmentRows, sectionMeetingRows, sectionRows, sectionTeacherRows } from "./sections.ts";
import { staffRows } from "./staff.ts";
import { studentRows } from "./students.ts";
import type { TableRows } from "./table-rows.ts";

/** Largest first: the order in which loaders take them. */
export function allTables(passwordHashes: readonly string[]): readonly TableRows[] {
  return [
    sectionEnrollmentRows,
    accountRows(passwordHashes),
    schoolEnrollmentRows,
    studentGuardianRows,
    studentRows,
    guardianRows,
    sectionRows,
    sectionTeacherRows,
    sectionMeetingRows,
    assignmentRows,
    staffRows,
    roomRows,
    bellPeriodRows,
    schoolRows,
    courseRows,
    calendarDayRows,
    termRows,
    schoolYearRows,
  ];
}
