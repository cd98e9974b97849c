/** Requests of special education: a caseload, a placement beside the classes, checks, and programs at a glance. */
import type { PlacementsCheck } from "../../writes/placements-check.ts";
import { callOf, complete, type ReadBack, type ReadCall, type Requests, type WriteCall } from "../request.ts";
import { misstatedField } from "../written-answer.ts";

export const specialEducationRequests = {
  caseload: { kind: "read", method: "GET", path: "/api/special-education/caseload" },
  "student-placement": { kind: "read", method: "GET", path: "/api/students/{studentId}/placement" },
  "check-placement": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/placement-checks",
    /** Somebody else may check it after it was read. [K] */
    mostRefused: 0.05,
  },
  "program-at-a-glance": {
    kind: "read",
    method: "GET",
    path: "/api/students/{studentId}/program-at-a-glance",
  },
  "program-looks": { kind: "read", method: "GET", path: "/api/students/{studentId}/program-looks" },
} as const satisfies Requests;

/** Reads the ids of the case manager's students. */
export function caseload(): ReadCall<number[]> {
  const call = callOf(specialEducationRequests, "caseload", {});
  return { ...call, read: (answer) => answer.knownNumbers("students.#.studentId") };
}

export type SeenPlacement = {
  readonly student: number | undefined;
  /** Null without a placement. */
  readonly setting: string | null;
  readonly sections: readonly number[];
  readonly isMismatched: boolean;
  /** 0 if nobody has checked it; undefined if the answer lacks it. */
  readonly revision: number | undefined;
};

export function studentPlacement(studentId: number): ReadCall<SeenPlacement> {
  return {
    ...callOf(specialEducationRequests, "student-placement", { studentId }),
    read: (answer) => ({
      student: answer.number("studentId"),
      setting: answer.text("setting") ?? null,
      sections: answer.numbers("sectionIds"),
      isMismatched: answer.text("mismatch") !== undefined,
      revision: answer.number("revision"),
    }),
  };
}

/** What somebody found, in the words of the SIS. */
export type Found = {
  readonly finding: "as-placed" | "wrong-classes" | "service-missing";
  readonly note?: string;
};

type Seen = Pick<SeenPlacement, "setting" | "sections"> & { readonly revision: number };

/** `day`: on which the SIS must record it. */
export function checkPlacement(
  studentId: number,
  day: string,
  { setting, sections, revision }: Seen,
  found: Found,
): WriteCall<PlacementsCheck> {
  const seen = { seenRevision: revision, seenSetting: setting };
  const seenSections = sections.map((section) => [section] as const);
  return {
    ...callOf(specialEducationRequests, "check-placement", { studentId }),
    body: JSON.stringify({ ...seen, seenSectionIds: sections, ...found }),
    ledger: { kind: "placements.check", sent: { studentId, day, ...seen, seenSections, ...found } },
    kept: (answer) => complete({ revision: answer.number("revision") }),
    misstated: (answer) => misstatedField(answer, { studentId, revision: revision + 1, checkedOn: day }),
  };
}

/** Shown as the newest, with the revision after the one that was seen. */
export function placementShows({ studentId, seenRevision, finding }: PlacementsCheck["sent"]): ReadBack {
  return {
    ...studentPlacement(studentId),
    read: (answer) =>
      answer.number("revision") === seenRevision + 1 && answer.text("checks.0.finding") === finding,
  };
}

/** Reads whose program it is. */
export function programAtAGlance(studentId: number): ReadCall<number | undefined> {
  const call = callOf(specialEducationRequests, "program-at-a-glance", { studentId });
  return { ...call, looksAt: studentId, read: (answer) => answer.number("studentId") };
}

/** Reads the staff ids of those who looked, the last one first. */
export function programLooks(studentId: number): ReadCall<readonly number[]> {
  const call = callOf(specialEducationRequests, "program-looks", { studentId });
  return { ...call, read: (answer) => answer.numbers("looks.#.staffId") };
}
