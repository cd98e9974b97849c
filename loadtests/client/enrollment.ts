/** An office counter's requests: find a student, enroll, transfer, withdraw, mark as no-show. */

import { paths } from "../../targets/reference-sis/client/paths.ts";
import type { EnrollmentEnroll } from "../../targets/reference-sis/writes/enrollment-enroll.ts";
import type { EnrollmentNoShow } from "../../targets/reference-sis/writes/enrollment-no-show.ts";
import type { EnrollmentTransfer } from "../../targets/reference-sis/writes/enrollment-transfer.ts";
import type { EnrollmentWithdraw } from "../../targets/reference-sis/writes/enrollment-withdraw.ts";
import { numberIn, numbersIn } from "./answers.ts";
import { attempt, type WriteResult } from "./ledger.ts";
import { isOk, send } from "./send.ts";
import type { Visit } from "./visit.ts";

export type NewStudent = {
  givenName: string;
  familyName: string;
  birthDate: string;
  grade: number;
  entryCode: string;
};

/** `studentId` is null if nobody was enrolled for certain. */
export type Enrolled = { studentId: number | null; knownPerson: boolean };

const conflict = 409;

/** Ids of the students found; null if no answer came. */
export function findStudents(visit: Visit, school: number, familyName: string): number[] | null {
  const answer = send(visit, "find-students", { path: paths.schoolStudents(school, familyName), read: true });
  return isOk(answer.status) ? numbersIn(answer, "students.#.studentId") : null;
}

function enrollmentBody(visit: Visit, student: NewStudent, confirmedNewPerson: boolean): string {
  const { givenName, familyName, birthDate } = student;
  return JSON.stringify({
    student: {
      givenName,
      familyName,
      birthDate,
      sex: "X",
      ethnicity: "not reported",
      homeLanguage: "English",
    },
    grade: student.grade,
    entryDate: visit.day,
    entryCode: student.entryCode,
    guardian: {
      givenName: "Robin",
      familyName,
      phone: "213-555-0100",
      email: `counter${visit.person}.${visit.run}@families.example`,
      relationship: "mother",
    },
    confirmedNewPerson,
  });
}

/** Enrolls; the SIS refuses with 409 where it knows such a person, unless the office confirms that it is a new one. */
export function enroll(visit: Visit, school: number, student: NewStudent, confirmed: boolean): Enrolled {
  const { outcome, answer } = attempt<EnrollmentEnroll>(
    visit,
    { name: "enroll", path: paths.enrollments(school), body: enrollmentBody(visit, student, confirmed) },
    { kind: "enrollment.enroll", sent: { schoolId: school, ...student, entryDate: visit.day } },
    (given) => ({ studentId: numberIn(given, "studentId") ?? 0 }),
  );
  return {
    studentId: outcome === "ok" ? numberIn(answer, "studentId") : null,
    knownPerson: outcome === "refused" && answer.status === conflict,
  };
}

export function transfer(visit: Visit, student: number, toSchoolId: number, grade: number): WriteResult {
  const sent = { toSchoolId, day: visit.day, grade };
  return attempt<EnrollmentTransfer>(
    visit,
    { name: "transfer", path: paths.transfer(student), body: JSON.stringify(sent) },
    { kind: "enrollment.transfer", sent: { studentId: student, ...sent } },
    (answer) => ({ enrollmentId: numberIn(answer, "enrollmentId") ?? 0 }),
  );
}

export function withdraw(visit: Visit, student: number, exitCode: string): WriteResult {
  const sent = { day: visit.day, exitCode };
  return attempt<EnrollmentWithdraw>(
    visit,
    { name: "withdraw", path: paths.withdrawal(student), body: JSON.stringify(sent) },
    { kind: "enrollment.withdraw", sent: { studentId: student, ...sent } },
    () => null,
  );
}

export function markNoShow(visit: Visit, student: number): WriteResult {
  const sent = { day: visit.day };
  return attempt<EnrollmentNoShow>(
    visit,
    { name: "no-show", path: paths.noShow(student), body: JSON.stringify(sent) },
    { kind: "enrollment.no-show", sent: { studentId: student, ...sent } },
    () => null,
  );
}
