/** First bell: what an engineer watches while everyone arrives. From "it is slow" to what is slow, from the top left. */

import { thresholds as lockHeld } from "../../readiness/causes/lock-held/thresholds.ts";
import type { Board, Panel } from "./shared/board.ts";
import {
  fiveHighest,
  k6EverySeconds,
  nativeQuantile,
  notServed,
  ofRun,
  orNone,
  orZero,
  quantile,
  rate,
  schoolMeansEverySeconds,
  served,
  soFar,
  sumRate,
} from "./shared/expressions.ts";
import { inWords, limits, promisedShare, waitingLimits } from "./shared/limits.ts";
import { alertsFiring, whatIsFull, whereTimeGoes, whichStatements } from "./shared/panels.ts";

const latencyByKind: Panel = {
  title: "Is first bell slow?",
  good: `${inWords.promisedShare} requests were faster than their line. Good: reads stay under ${inWords.read}, everything else under ${inWords.otherRequests}. Dots are single requests with their traces.`,
  next: { says: "Which module is slow?", board: "sis-modules" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: quantile(promisedShare, "http_request_duration_seconds", served, "kind"),
      legend: "{{kind}}",
      exemplars: true,
    },
  ],
  limits: waitingLimits,
};

const latencyByJourney: Panel = {
  title: "Who waits longest?",
  good: `The same, as people experience it (with network and queue), by what they came to do. Good: under ${inWords.otherRequests}, and close to the SIS's own measurement; far above it, they wait before they reach the SIS.`,
  next: { says: "Is it the load generator itself?", board: "generator-health" },
  look: "lines",
  unit: "seconds",
  queries: [
    {
      expr: nativeQuantile(promisedShare, "k6_http_req_duration_seconds", "", "journey"),
      legend: "{{journey}}",
      everySeconds: k6EverySeconds,
    },
  ],
  limits: waitingLimits,
};

const arrivals: Panel = {
  title: "Does everyone who arrives get through?",
  good: "Visits per second. Good: started matches planned, finished follows after the length of a visit, and no one is dropped.",
  next: { says: "Does the generator keep up?", board: "generator-health" },
  look: "lines",
  unit: "perSecond",
  axis: "visits",
  queries: [
    { expr: sumRate("firstbell_planned_arrivals_total"), legend: "planned" },
    { expr: sumRate("k6_arrivals_total"), legend: "started", everySeconds: k6EverySeconds },
    { expr: sumRate("k6_iterations_total"), legend: "finished", everySeconds: k6EverySeconds },
    {
      expr: orZero(sumRate("k6_dropped_iterations_total")),
      legend: "dropped",
      everySeconds: k6EverySeconds,
    },
  ],
};

const attendance: Panel = {
  title: "Is attendance in?",
  good: "Submissions so far in this run, without corrections, against those that were due, by size of school. Good: each pair of lines meets within minutes of the bell.",
  next: { says: "What slows attendance?", board: "sis-modules" },
  look: "lines",
  unit: "count",
  queries: [
    {
      expr: soFar("k6_attendance_due_total", "", "school_size"),
      legend: "due, {{school_size}}",
      everySeconds: k6EverySeconds,
    },
    {
      expr: soFar("sis_attendance_submissions_total", 'outcome="first"', "school_size"),
      legend: "submitted, {{school_size}}",
    },
  ],
};

const errors: Panel = {
  title: "Does anything fail?",
  good: `Share of requests that failed. Good: zero; the line is the promise of fewer than ${inWords.errors}.`,
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "lines",
  unit: "share",
  queries: [
    {
      expr: `(${orZero(sumRate("http_request_duration_seconds_count", notServed))}) / ${sumRate("http_request_duration_seconds_count", served)}`,
      legend: "turned away or failed by the SIS",
    },
    {
      expr: `(${orZero(sumRate("k6_failed_requests_total"))}) / ${sumRate("k6_http_reqs_total")}`,
      legend: "failed for people",
      everySeconds: k6EverySeconds,
    },
  ],
  limits: [limits.errors],
};

const signIns: Panel = {
  title: "Do people get in?",
  good: "Share of sign-ins that were not accepted in the last minute. Good: near zero; above the line the minute counts as down.",
  next: { says: "Sign-ins fail", runbook: "SignInsFail" },
  look: "lines",
  unit: "share",
  queries: [
    {
      expr: `(${orZero(sumRate("sis_sign_ins_total", 'outcome!="accepted"'))}) / ${sumRate("sis_sign_ins_total")}`,
      legend: "not accepted",
    },
  ],
  limits: [limits.failedSignIns],
};

const ledger: Panel = {
  title: "What have people entered so far?",
  good: "Writes of this run by outcome. Good: nearly all ok; unknown means that the answer never came, so the write is looked up in the database after the run.",
  next: { says: "Which writes are refused?", board: "sis-modules" },
  look: "bars",
  unit: "count",
  queries: [
    {
      expr: soFar("firstbell_ledger_operations_total", "", "kind, outcome"),
      legend: "{{outcome}}: {{kind}}",
      atEnd: true,
    },
  ],
};

const shed: Panel = {
  title: "What turns people away?",
  good: "Requests answered with 503 because a limit was reached, by what was full. Good: none.",
  next: { says: "Requests are shed", runbook: "RequestsShed" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: [
    {
      expr: orNone(`${sumRate("sis_requests_shed_total", "", "reason")} > 0`, "reason", "nothing"),
      legend: "{{reason}}",
    },
  ],
};

const lockWait: Panel = {
  title: "Does anyone wait for a lock?",
  good: "The longest wait for a lock now. Good: zero; above the line a session holds what others need.",
  next: { says: "Who blocks whom?", board: "postgres" },
  look: "lines",
  unit: "seconds",
  queries: [
    { expr: `max(${ofRun("postgres_lock_wait_seconds")})`, legend: "longest wait" },
    {
      expr: orNone(
        `max by (application) (${ofRun("postgres_lock_blocker_seconds")})`,
        "application",
        "no one",
      ),
      legend: "held by {{application}}",
    },
  ],
  limits: [lockHeld.lockWaitSeconds],
};

const meanOfSchool = `sum by (school) (${rate("sis_school_request_seconds_total")}) / (sum by (school) (${rate("sis_school_requests_total")}) > 0)`;

const slowSchools: Panel = {
  title: "Is one school slower than the rest?",
  good: "The five schools with the longest mean response time, each over a minute. Good: all alike. Click a line to see that school alone.",
  next: { says: "One school", board: "one-school" },
  look: "lines",
  unit: "seconds",
  opensSchool: true,
  queries: [
    {
      expr: `(${fiveHighest(meanOfSchool, "school")}) * on (school) group_left (name) ${ofRun("sis_school_info")}`,
      legend: "{{name}}",
      everySeconds: schoolMeansEverySeconds,
    },
  ],
};

export const firstBell: Board = {
  uid: "first-bell",
  title: "First bell",
  description: "Is opening day slow, for whom, and why?",
  readingOrder: 1,
  from: "now-15m",
  variables: ["run"],
  rows: [
    {
      height: 7,
      panels: [
        { ...latencyByKind, width: 9 },
        { ...whatIsFull, width: 9 },
        { ...alertsFiring, width: 6 },
      ],
    },
    { height: 7, panels: [whereTimeGoes, whichStatements, latencyByJourney] },
    { height: 7, panels: [arrivals, attendance, errors, signIns] },
    { height: 8, panels: [lockWait, slowSchools, shed, ledger] },
  ],
};
