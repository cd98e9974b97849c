/** The requests of a front office: find a student, enroll, transfer, withdraw, mark as a no-show. */
import type { EnrollmentEnroll } from "../../writes/enrollment-enroll.ts";
import type { EnrollmentNoShow } from "../../writes/enrollment-no-show.ts";
import type { EnrollmentTransfer } from "../../writes/enrollment-transfer.ts";
import type { EnrollmentWithdraw } from "../../writes/enrollment-withdraw.ts";
import { enrolled } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  countDistinct,
  type Misstated,
  type ReadBack,
  type ReadCall,
  type Requests,
  type WriteCall,
} from "../request.ts";
import { asAnothers, misstatedField } from "../written-answer.ts";

export const enrollmentRequests = {
  "school-students": { kind: "read", method: "GET", path: "/api/schools/{schoolId}/students" },
  enroll: {
    kind: "write",
    method: "POST",
    path: "/api/schools/{schoolId}/enrollments",
    /** The first try, if the SIS knows such a person: the office then confirms that this is another. One in seven. [K] */
    mostRefused: 0.3,
  },
  transfer: { kind: "write", method: "POST", path: "/api/students/{studentId}/transfer" },
  withdraw: { kind: "write", method: "POST", path: "/api/students/{studentId}/withdrawal" },
  "no-show": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/no-show",
  },
} as const satisfies Requests;

/** Students per page of a search. */
export const mostFound = 20;

export type NewStudent = {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly grade: number;
  readonly entryCode: string;
};

/** `complete`: whether these are all; undefined if the answer has no list. */
export type FoundStudents = { readonly students: readonly number[]; readonly complete: boolean | undefined };

export function schoolStudents(schoolId: number, familyName: string): ReadCall<FoundStudents> {
  const call = callOf(
    enrollmentRequests,
    "school-students",
    { schoolId },
    { search: familyName, limit: mostFound },
  );
  return {
    ...call,
    read: (answer) => {
      const found = answer.number("students.#");
      const students = answer.numbers("students.#.studentId");
      return { students, complete: found === undefined ? undefined : countDistinct(students) < mostFound };
    },
    record: (answer) => ({
      record: enrolled,
      complete: false,
      shows: answer.numbers("students.#.studentId").map((student) => [student, schoolId] as const),
    }),
  };
}

/** Whom to look for at a school on a day, by a name or number, and whether they should be there. */
export type Wanted = {
  readonly schoolId: number;
  readonly day: string;
  readonly search: string;
  readonly student: number;
  readonly isThere: boolean;
};

export function schoolShows({ schoolId, day, search, student, isThere }: Wanted): ReadBack {
  const query = { search, day, limit: mostFound };
  return {
    ...callOf(enrollmentRequests, "school-students", { schoolId }, query),
    read: (answer) =>
      answer.number("students.#") !== undefined &&
      answer.numbers("students.#.studentId").includes(student) === isThere,
  };
}

type Entry = {
  readonly schoolId: number;
  readonly day: string;
  readonly student: NewStudent;
  /** The guardian's. */
  readonly email: string;
  readonly phone: string;
  /** The SIS refuses with 409 if it knows such a person, unless the office confirms that this is a new one. */
  readonly confirmedNewPerson: boolean;
};

export function enroll(entry: Entry): WriteCall<EnrollmentEnroll> {
  const { schoolId, day, student, email, phone } = entry;
  const { familyName: guardianFamilyName } = student;
  const sent = { schoolId, ...student, entryDate: day, ...usual, guardianFamilyName, email, phone };
  return {
    ...callOf(enrollmentRequests, "enroll", { schoolId }),
    body: JSON.stringify(enrollmentForm(entry)),
    ledger: { kind: "enrollment.enroll", sent },
    onlyInFirst: ["guardian"],
    secrets: ["activationCode"],
    kept: (answer) =>
      complete({ studentId: answer.number("studentId"), studentNumber: answer.number("studentNumber") }),
    misstated: (answer, retried) =>
      misstatedGuardian(answer, { familyName: guardianFamilyName, email, phone }, retried),
    overtold: (refusal) => matchesToldOf(refusal, schoolId),
  };
}

/** What a counter may know of its own school's students. */
const ofOwnStudents = ["studentId", "studentNumber", "givenName", "familyName", "preferredName", "birthDate"];

/** Of a student of another school, a counter learns only that somebody is alike, and which school to call. */
function matchesToldOf(refusal: Answer, ownSchool: number): Misstated | undefined {
  const own = refusal.values("matches.#.schoolId").filter((school) => school === ownSchool).length;
  const told = ofOwnStudents.find((field) => refusal.values(`matches.#.${field}`).length > own);
  if (told === undefined) return undefined;
  const expected = `${told} of students of school ${ownSchool} alone`;
  return { is: "foreign", expected, seen: `${told} of another school's`, students: [] };
}

type SentGuardian = { readonly familyName: string; readonly email: string; readonly phone: string };

/**
 * Addresses are kept in small letters. A guardian who is known by their phone keeps theirs, and the spelling of their
 * name. Only the first answer has one.
 */
function misstatedGuardian(
  answer: Answer,
  { familyName, email, phone }: SentGuardian,
  retried: boolean,
): Misstated | undefined {
  if (retried && answer.number("guardian.guardianId") === undefined) return undefined;
  const isKnown = answer.flag("guardian.linked") === true;
  const misstated = misstatedField(answer, {
    "guardian.onRecord.givenName": usual.guardianGivenName,
    "guardian.onRecord.phone": phone,
    ...(!isKnown && {
      "guardian.onRecord.familyName": familyName,
      "guardian.onRecord.email": email.toLowerCase(),
    }),
  });
  return misstated && asAnothers(misstated);
}

/** What every newcomer's form says. */
const usual = {
  sex: "X",
  ethnicity: "not reported",
  homeLanguage: "English",
  guardianGivenName: "Robin",
  relationship: "mother",
} as const;

function enrollmentForm({ day, student, email, phone, confirmedNewPerson }: Entry) {
  const { givenName, familyName, birthDate, grade, entryCode } = student;
  const { sex, ethnicity, homeLanguage, guardianGivenName, relationship } = usual;
  return {
    student: { givenName, familyName, birthDate, sex, ethnicity, homeLanguage },
    grade,
    entryDate: day,
    entryCode,
    guardian: { givenName: guardianGivenName, familyName, phone, email, relationship },
    confirmedNewPerson,
  };
}

type Transfer = {
  readonly toSchoolId: number;
  readonly fromSchoolId: number;
  readonly studentNumber: number;
  readonly birthDate: string;
  readonly day: string;
  readonly grade: number;
};

export function transfer(studentId: number, sent: Transfer): WriteCall<EnrollmentTransfer> {
  const { toSchoolId, fromSchoolId, day, grade } = sent;
  return {
    ...callOf(enrollmentRequests, "transfer", { studentId }),
    body: JSON.stringify(sent),
    ledger: { kind: "enrollment.transfer", sent: { studentId, toSchoolId, fromSchoolId, day, grade } },
    kept: (answer) => complete({ enrollmentId: answer.number("enrollmentId") }),
    misstated: (answer) => misstatedField(answer, { studentId }),
  };
}

export function withdraw(studentId: number, day: string, exitCode: string): WriteCall<EnrollmentWithdraw> {
  return {
    ...callOf(enrollmentRequests, "withdraw", { studentId }),
    body: JSON.stringify({ day, exitCode }),
    ledger: { kind: "enrollment.withdraw", sent: { studentId, day, exitCode } },
    kept: (answer) => complete({ enrollmentId: answer.number("enrollmentId") }),
    misstated: (answer) => misstatedField(answer, { studentId, exitCode }),
  };
}

export function markNoShow(studentId: number, day: string): WriteCall<EnrollmentNoShow> {
  return {
    ...callOf(enrollmentRequests, "no-show", { studentId }),
    body: JSON.stringify({ day }),
    ledger: { kind: "enrollment.no-show", sent: { studentId, day } },
    kept: (answer) => complete({ enrollmentId: answer.number("enrollmentId") }),
    misstated: (answer) => misstatedField(answer, { studentId }),
  };
}
