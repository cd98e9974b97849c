/** k6 entry: plays the plan it is given, one arrival-rate executor a stream of people. */
import { SharedArray } from "k6/data";
import exec from "k6/execution";
import http from "k6/http";
import { arrivals, scriptErrors } from "../client/measures.ts";
import { requests } from "../client/requests.ts";
import type { Visit } from "../client/visit.ts";
import { enterFirstScores } from "../journeys/enter-first-scores.ts";
import { lookUpAsGuardian, lookUpAsStudent } from "../journeys/look-up-schedule.ts";
import { repairSchedule } from "../journeys/repair-schedule.ts";
import { serveCounter } from "../journeys/serve-counter.ts";
import { signInStaff } from "../journeys/sign-in-staff.ts";
import { takeAttendance } from "../journeys/take-attendance.ts";
import { openingDay } from "../model/facts.ts";
import { type JourneyId, journeyIds } from "../model/journeys.ts";
import { k6Scenario, k6Thresholds } from "../model/k6-scenarios.ts";
import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";

const target = __ENV.FIRSTBELL_TARGET ?? "";
const run = __ENV.FIRSTBELL_RUN ?? "";
const plan: Plan = JSON.parse(open(__ENV.FIRSTBELL_PLAN ?? ""));
const streams = new Map(plan.streams.map((stream) => [stream.id, stream] as const));

/** One copy of a journey's people for all virtual users, a file a journey. */
function pool<Journey extends JourneyId>(journey: Journey) {
  return new SharedArray<People[Journey][number]>(journey, () =>
    JSON.parse(open(`${__ENV.FIRSTBELL_PEOPLE}/${journey}.json`)),
  );
}

const people = {
  staff: pool("staff-sign-in"),
  attendance: pool("attendance"),
  office: pool("office"),
  counselor: pool("counselor"),
  scores: pool("scores"),
  guardian: pool("guardian"),
  student: pool("student"),
};

/** Functions below that k6 calls for each journey. */
const executors = {
  "staff-sign-in": "staffSignIn",
  attendance: "attendance",
  office: "office",
  counselor: "counselor",
  scores: "scores",
  guardian: "guardian",
  student: "student",
} as const satisfies Record<JourneyId, string>;

http.setResponseCallback(http.expectedStatuses({ min: 200, max: 499 }));

export const options = {
  discardResponseBodies: true,
  systemTags: ["name", "scenario", "status", "error_code"],
  summaryTrendStats: ["count", "med", "p(95)", "p(99)", "max"],
  scenarios: Object.fromEntries(
    plan.streams.map((stream) => [stream.id, k6Scenario(stream, executors[stream.journey])]),
  ),
  thresholds: k6Thresholds(
    plan.phases.map((phase) => phase.id),
    Object.keys(requests),
    journeyIds,
  ),
};

/** Gives the journey its person: the next one of the stream, nobody twice while people last. */
function play<Person>(pooled: Person[], journey: (visit: Visit, person: Person) => void): void {
  const stream = streams.get(exec.scenario.name);
  if (stream === undefined) throw new Error(`The plan has no stream ${exec.scenario.name}.`);
  const index = stream.firstPerson + exec.scenario.iterationInTest;
  const person = pooled[index % pooled.length];
  arrivals.add(1);
  if (person === undefined) throw new Error(`There is nobody for ${stream.journey}.`);
  const { phase, journey: id } = stream;
  const { thinkScale } = plan;
  journey(
    { target, run, day: openingDay, phase, journey: id, person: index, thinkScale, session: null },
    person,
  );
}

/** A journey that stops on its own mistake is counted, and k6 logs it. */
function counted<Person>(pooled: Person[], journey: (visit: Visit, person: Person) => void): void {
  try {
    play(pooled, journey);
  } catch (error) {
    scriptErrors.add(1);
    throw error;
  }
}

export const staffSignIn = () => counted(people.staff, signInStaff);
export const attendance = () => counted(people.attendance, takeAttendance);
export const office = () => counted(people.office, serveCounter);
export const counselor = () => counted(people.counselor, repairSchedule);
export const scores = () => counted(people.scores, enterFirstScores);
export const guardian = () => counted(people.guardian, lookUpAsGuardian);
export const student = () => counted(people.student, lookUpAsStudent);

export function handleSummary(data: unknown) {
  return { [__ENV.FIRSTBELL_SUMMARY ?? "k6-summary.json"]: JSON.stringify(data) };
}
