/** Requests that the SIS must refuse, and the status with which it does. */
import type { ForbiddenKind } from "../../../readiness/evidence/forbidden-evidence.ts";
import type { Call } from "./request.ts";
import { ownAccount, signInWithDistrict, signInWithPassword } from "./requests/access.ts";
import { type Meeting, type Sheet, sectionRoster, submitAttendance } from "./requests/attendance.ts";
import { schoolStudents } from "./requests/enrollment.ts";
import { familySchedule } from "./requests/families.ts";
import { studentHealth } from "./requests/health.ts";
import { demographicsOf } from "./requests/oneroster.ts";
import { studentSchedule } from "./requests/scheduling.ts";

export type ForbiddenCall = {
  readonly kind: ForbiddenKind;
  readonly call: Call;
  readonly refusedWith: number;
  /** The session to send instead of one's own; undefined: none. */
  readonly instead?: { readonly session: string | undefined };
};

const notSignedIn = 401;
const noScope = 403;
/** Nobody learns that rows exist that aren't theirs. */
const notFound = 404;
const conflict = 409;

export function otherFamily(student: number): ForbiddenCall {
  return { kind: "another-family", call: familySchedule(student), refusedWith: notFound };
}

export function otherSection(section: number, day: string): ForbiddenCall {
  return { kind: "another-section", call: sectionRoster(section, day), refusedWith: notFound };
}

export function otherSchool(school: number): ForbiddenCall {
  return { kind: "another-school", call: schoolStudents(school, ""), refusedWith: notFound };
}

export function otherSchoolsStudent(student: number): ForbiddenCall {
  return { kind: "another-school", call: studentSchedule(student), refusedWith: notFound };
}

export function otherSchoolsHealth(student: number): ForbiddenCall {
  return { kind: "another-school", call: studentHealth(student), refusedWith: notFound };
}

export function wrongPassword(username: string, password: string): ForbiddenCall {
  const call = signInWithPassword(username, `not ${password}`);
  return { kind: "wrong-password", call, refusedWith: notSignedIn };
}

/** The token of someone who may sign in, with another signature. */
export function forgedToken(idToken: string): ForbiddenCall {
  const at = idToken.lastIndexOf(".") + 1;
  const signature = [...idToken.slice(at)].reverse().join("");
  const call = signInWithDistrict(idToken.slice(0, at) + signature);
  return { kind: "forged-token", call, refusedWith: notSignedIn };
}

export function withoutSession(): ForbiddenCall {
  return account("no-session", { session: undefined });
}

export function expiredSession(session: string): ForbiddenCall {
  return account("expired-session", { session });
}

/** After signing out. */
export function endedSession(): ForbiddenCall {
  return account("ended-session");
}

function account(kind: ForbiddenKind, instead?: ForbiddenCall["instead"]): ForbiddenCall {
  return { kind, call: ownAccount(), refusedWith: notSignedIn, ...(instead && { instead }) };
}

/** By a system whose token isn't for demographics. */
export function otherScope(student: number): ForbiddenCall {
  return { kind: "another-scope", call: demographicsOf(student), refusedWith: noScope };
}

/** `saved`: what was saved last; the form is the one before that. */
export function oldForm(meeting: Meeting, saved: Sheet): ForbiddenCall {
  const call = submitAttendance(meeting, { ...saved, seenRevision: saved.seenRevision - 1 });
  return { kind: "old-form", call, refusedWith: conflict };
}
