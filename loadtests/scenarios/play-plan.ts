/** k6 entry: plays a plan, one arrival-rate executor a stream of people. What each virtual user loads is kept small. */
import { SharedArray } from "k6/data";
import exec from "k6/execution";
import type { People } from "../../targets/reference-sis/people/people.ts";
import { arrivals, beginCounting, scriptErrors } from "../client/measures.ts";
import type { Visit } from "../client/visit.ts";
import { enterFirstScores } from "../journeys/enter-first-scores.ts";
import { lookUpAsGuardian, lookUpAsStudent } from "../journeys/look-up-schedule.ts";
import { repairSchedule } from "../journeys/repair-schedule.ts";
import { serveCounter } from "../journeys/serve-counter.ts";
import { signInStaff } from "../journeys/sign-in-staff.ts";
import { takeAttendance } from "../journeys/take-attendance.ts";
import { openingDay } from "../model/facts.ts";
import type { JourneyId } from "../model/journeys.ts";

const target = __ENV.FIRSTBELL_TARGET ?? "";
const run = __ENV.FIRSTBELL_RUN ?? "";

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

/** Made from the plan and the requirements by `k6Options`; k6 reads it once, in its first, unnumbered user. */
export const options = __VU > 0 ? {} : JSON.parse(open(__ENV.FIRSTBELL_OPTIONS ?? ""));

/** The visit that comes next in the stream that runs; `k6Options` gives each scenario its environment. */
function nextVisit(journey: JourneyId): Visit {
  return {
    target,
    run,
    day: openingDay,
    phase: __ENV.FIRSTBELL_PHASE ?? "",
    journey,
    baggage: `journey=${journey}`,
    person: Number(__ENV.FIRSTBELL_FIRST_PERSON) + exec.scenario.iterationInTest,
    thinkScale: Number(__ENV.FIRSTBELL_THINK_SCALE),
    session: null,
  };
}

/** Gives the journey its person, nobody twice while people last. A mistake of the script is counted, and k6 logs it. */
function play<Person>(
  journey: JourneyId,
  pooled: Person[],
  make: (visit: Visit, person: Person) => void,
): void {
  arrivals.add(1);
  beginCounting();
  try {
    const visit = nextVisit(journey);
    const person = pooled[visit.person % pooled.length];
    if (person === undefined) throw new Error(`There is nobody for ${journey}.`);
    make(visit, person);
  } catch (error) {
    scriptErrors.add(1);
    throw error;
  }
}

/** What k6 calls: a function a journey, named in `executors`. */
export const staffSignIn = () => play("staff-sign-in", people.staff, signInStaff);
export const attendance = () => play("attendance", people.attendance, takeAttendance);
export const office = () => play("office", people.office, serveCounter);
export const counselor = () => play("counselor", people.counselor, repairSchedule);
export const scores = () => play("scores", people.scores, enterFirstScores);
export const guardian = () => play("guardian", people.guardian, lookUpAsGuardian);
export const student = () => play("student", people.student, lookUpAsStudent);

export function handleSummary(data: unknown) {
  return { [__ENV.FIRSTBELL_SUMMARY ?? "k6-summary.json"]: JSON.stringify(data) };
}
