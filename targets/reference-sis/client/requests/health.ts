/** Health requests: a school's visits of a day, a student's record, recording a visit, giving a dose. */
import type { SeenRecord } from "../../../../readiness/evidence/read-line.ts";
import type { HealthGiveDose } from "../../writes/health-give-dose.ts";
import type { HealthRecordVisit } from "../../writes/health-record-visit.ts";
import { visitsAt } from "../records.ts";
import {
  type Answer,
  callOf,
  complete,
  type ReadBack,
  type ReadCall,
  type Requests,
  stateOf,
  type WriteCall,
} from "../request.ts";
import { misstatedField } from "../written-answer.ts";

/** In a small district, the same student may come again too soon. [K] */
const mostSeenAgain = 0.1;

export const healthRequests = {
  "school-health-visits": { kind: "read", method: "GET", path: "/api/schools/{schoolId}/health-visits" },
  "student-health": { kind: "read", method: "GET", path: "/api/students/{studentId}/health" },
  "record-visit": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/health-visits",
    mostRefused: mostSeenAgain,
  },
  "give-dose": {
    kind: "write",
    method: "POST",
    path: "/api/students/{studentId}/medication-orders/{orderId}/doses",
    mostRefused: mostSeenAgain,
  },
} as const satisfies Requests;

/** The visits in an answer, and whose they are; undefined: the answer has no list. */
export type SeenVisits = {
  readonly visits: readonly number[] | undefined;
  readonly students: readonly number[];
};

/** Of today. */
export function schoolVisits(schoolId: number, day: string): ReadCall<SeenVisits> {
  return {
    ...callOf(healthRequests, "school-health-visits", { schoolId }),
    read: seenVisits,
    record: (answer) => visitsIn(schoolId, day, answer),
  };
}

function seenVisits(answer: Answer): SeenVisits {
  const isThere = answer.number("visits.#") !== undefined;
  return {
    visits: isThere ? answer.numbers("visits.#.visitId") : undefined,
    students: answer.numbers("visits.#.studentId"),
  };
}

function visitsIn(school: number, day: string, answer: Answer): SeenRecord {
  const reasons = answer.values("visits.#.reason");
  const shows = answer
    .numbers("visits.#.visitId")
    .map((visit, index) => [visit, stateOf(reasons[index])] as const);
  return { record: visitsAt(school, day), complete: true, shows };
}

/** What an answer says of a student's health. */
export type SeenHealth = {
  readonly studentId: number | undefined;
  readonly conditions: readonly unknown[];
  readonly orders: readonly number[];
};

export function studentHealth(studentId: number): ReadCall<SeenHealth> {
  return {
    ...callOf(healthRequests, "student-health", { studentId }),
    read: (answer) => ({
      studentId: answer.number("studentId"),
      conditions: answer.values("alerts.#.condition"),
      orders: answer.numbers("orders.#.orderId"),
    }),
  };
}

/** Why students come, and what happens then: some of what the SIS knows. */
const reasonsSent = ["pain", "stomach", "injury", "fever", "other"] as const;
const outcomesSent = ["back-to-class", "rested", "sent-home"] as const;
/** One visit in three has a note. */
const noted = 3;

type VisitTo = { readonly studentId: number; readonly schoolId: number; readonly day: string };

/** The same for a student whenever it's asked, so that a request sent again is the same request. */
function visitOf(studentId: number) {
  const reason = reasonsSent[studentId % reasonsSent.length] ?? reasonsSent[0];
  const outcome = outcomesSent[studentId % outcomesSent.length] ?? outcomesSent[0];
  return studentId % noted === 0
    ? { reason, outcome, note: `Seen in the health office: ${studentId}` }
    : { reason, outcome };
}

export function recordVisit({ studentId, schoolId, day }: VisitTo): WriteCall<HealthRecordVisit> {
  const sent = { schoolId, ...visitOf(studentId) };
  return {
    ...callOf(healthRequests, "record-visit", { studentId }),
    body: JSON.stringify(sent),
    ledger: { kind: "health.record-visit", sent: { studentId, day, ...sent } },
    kept: (answer) => complete({ visitId: answer.number("visitId") }),
    misstated: (answer) => misstatedField(answer, { studentId, version: 1 }),
  };
}

/** Shown among the visits of today, as it was recorded. */
export function visitShows(schoolId: number, day: string, visit: HealthRecordVisit): ReadBack {
  const { sent, answer: kept } = visit;
  return {
    ...schoolVisits(schoolId, day),
    read: (answer) => {
      const index = answer.numbers("visits.#.visitId").indexOf(kept?.visitId ?? 0);
      return (
        index >= 0 &&
        answer.values("visits.#.studentId")[index] === sent.studentId &&
        answer.values("visits.#.reason")[index] === sent.reason &&
        answer.values("visits.#.outcome")[index] === sent.outcome
      );
    },
  };
}

/** In the log of the student, as given. */
export function doseShows(studentId: number, { doseId }: { readonly doseId: number }): ReadBack {
  return {
    ...studentHealth(studentId),
    read: (answer) => {
      const index = answer.numbers("doses.#.doseId").indexOf(doseId);
      return index >= 0 && answer.values("doses.#.state")[index] === "given";
    },
  };
}

type DoseTo = { readonly studentId: number; readonly orderId: number; readonly schoolId: number };

export function giveDose({ studentId, orderId, schoolId }: DoseTo): WriteCall<HealthGiveDose> {
  return {
    ...callOf(healthRequests, "give-dose", { studentId, orderId }),
    body: JSON.stringify({ schoolId }),
    ledger: { kind: "health.give-dose", sent: { studentId, orderId, schoolId } },
    kept: (answer) => complete({ doseId: answer.number("doseId") }),
    misstated: (answer) => misstatedField(answer, { studentId, orderId }),
  };
}
