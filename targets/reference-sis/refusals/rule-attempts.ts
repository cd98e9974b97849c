/** Requests that the rules forbid, by people who may otherwise send them. Pure. */
import type { RuleKind } from "../../../readiness/evidence/walk-evidence.ts";
import type { Call } from "../client/request.ts";
import { submitAttendance } from "../client/requests/attendance.ts";
import { enroll, markNoShow, transfer } from "../client/requests/enrollment.ts";
import { enterScores } from "../client/requests/grades.ts";
import { addToSection, moveBetweenSections } from "../client/requests/scheduling.ts";
import type { Attempt } from "./attempt.ts";
import type { Enrolled, ForbiddenSeat, UsedKey } from "./breakable-rules.ts";

const [conflict, notPossible] = [409, 422];

/** By someone who may see and change everything: only the rule can stop them. */
export type Administrator = { readonly session: string | undefined; readonly day: string };

export function seatAttempt({ tried, student, from, to }: ForbiddenSeat, by: Administrator): Attempt {
  const { day } = by;
  return tried === "section-full"
    ? attempt(
        tried,
        by,
        "section-full",
        moveBetweenSections(student, { fromSectionId: from, toSectionId: to, day }),
      )
    : attempt(tried, by, seatCodes[tried], addToSection(student, to, day));
}

const seatCodes = { "period-taken": "period-taken", "wrong-grade": "grade-outside-section" } as const;

/** Of a student whom a teacher has seen. */
export function entryAttempts(seen: Enrolled, by: Administrator): Attempt[] {
  const { student, school, studentNumber, birthDate, grade, otherGrade } = seen;
  const { day } = by;
  const again = { toSchoolId: school, fromSchoolId: school, studentNumber, birthDate, day, grade };
  return [
    attempt("seen-no-show", by, "was-in-class", markNoShow(student, day)),
    attempt(
      "wrong-age",
      by,
      "age-out-of-range",
      newcomer({ ...seen, birthDate: bornEarlier(seen) }, grade, day),
    ),
    attempt("same-school", by, "same-school", transfer(student, again)),
    ...(otherGrade === null
      ? []
      : [attempt("grade-not-served", by, "grade-not-served", newcomer(seen, otherGrade, day))]),
  ];
}

/** Of a person who isn't of school age for long. */
const yearsTooOld = 25;

function bornEarlier({ birthDate }: Enrolled): string {
  return `${Number(birthDate.slice(0, 4)) - yearsTooOld}-01-01`;
}

function newcomer({ school: schoolId, student: of, birthDate }: Enrolled, grade: number, day: string): Call {
  const names = { givenName: "Zzyzx", familyName: "Quill" };
  const student = { ...names, birthDate, grade, entryCode: "E2" };
  const guardian = { email: `refused-${of}@families.example`, phone: "213-555-0100" };
  return enroll({ schoolId, day, student, ...guardian, confirmedNewPerson: true });
}

/** Another request under the key; without the key, each would be refused because it's out of date. */
export function keyAttempt(key: UsedKey, session: string, day: string): Attempt {
  const { operation } = key;
  const reused = attempt("reused-key", { session, day }, "idempotency-key-reused", otherRequest(key, day));
  return { ...reused, by: "the person who used it", operation };
}

const dayMs = 86_400_000;

/** Attendance of the last Sunday, by a teacher who took it on the day; undefined for other keys. */
export function closedDayAttempt(
  { action, section, period, student }: UsedKey,
  session: string,
  day: string,
): Attempt | undefined {
  if (action !== "attendance.submit") return undefined;
  const today = new Date(`${day}T00:00:00Z`);
  const sunday = new Date(today.getTime() - (today.getUTCDay() || daysOfWeek) * dayMs).toISOString();
  const meeting = { sectionId: section, day: sunday.slice(0, day.length), period: period ?? 0 };
  const call = submitAttendance(meeting, { seenRevision: 0, marks: [[student, "P"]] });
  const closed = attempt("closed-day", { session, day }, "not-an-instructional-day", call);
  return { ...closed, by: "the section's teacher" };
}

const daysOfWeek = 7;
const outOfDate = 9_999;

function otherRequest({ action, student, section, period, assignment }: UsedKey, day: string): Call {
  if (action === "schedule.add") return addToSection(student, section, lastDayOfTime);
  if (action === "scores.enter") return enterScores(section, assignment ?? 0, [[student, 0, outOfDate]]);
  const meeting = { sectionId: section, day, period: period ?? 0 };
  return submitAttendance(meeting, { seenRevision: outOfDate, marks: [[student, "P"]] });
}

/** No term lasts as long. */
const lastDayOfTime = "2099-12-31";

function attempt(tried: RuleKind, { session }: Administrator, code: string, call: Call): Attempt {
  const { name: route, method, path, body } = call;
  return {
    ...{ route, tried, by: "district-administrator", method, path, session },
    body: body === undefined ? undefined : { mediaType: "application/json", text: body },
    refusal: { statuses: [conflict, notPossible], form: "error", code, hides: [] },
  };
}
