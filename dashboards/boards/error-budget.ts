/** Error budget: how much of each promise is left, and how fast it is being spent. Uses recording rules only. */
import type { RecordingName } from "../rules/recording-names.ts";
import type { Board, Panel, Query } from "./shared/board.ts";
import { ofRun, orZero } from "./shared/expressions.ts";
import { inWords, limits } from "./shared/limits.ts";
import { alertsFiring } from "./shared/panels.ts";

const left: Panel = {
  title: "How much of each budget is left?",
  good: "Of the requests that may be slow or fail, the share that isn't spent yet. Good: above zero at the end of the period; below it the promise is broken.",
  next: { says: "Which module spends it?", board: "sis-modules" },
  look: "bars",
  unit: "share",
  queries: [recorded("run_requirement:error_budget:remaining_ratio")],
  least: 0,
};

const leftOverTime: Panel = {
  title: "When was it spent?",
  good: "The same over time. Good: nearly flat lines; a sudden drop marks the moment to look at on First bell.",
  next: { says: "What happened then?", board: "first-bell" },
  look: "lines",
  unit: "share",
  queries: [recorded("run_requirement:error_budget:remaining_ratio")],
};

type Pace = "fast" | "steady" | "slow";

const questions = {
  fast: "Is it burning now?",
  steady: "Does it keep burning?",
  slow: "Does it burn slowly?",
} as const satisfies Record<Pace, string>;

const exactlySpent = 1;

const badShare: Panel = {
  title: "What share of requests breaks a promise?",
  good: `Over the budget's whole period. Good: below ${inWords.slowShare} for waiting, below ${inWords.errors} for errors.`,
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "lines",
  unit: "share",
  queries: [recorded("run_requirement:bad_requests:ratio")],
  limits: [limits.errors, limits.slowShare],
};

const badRequests: Panel = {
  title: "How many requests is that?",
  good: "Requests that were too slow or failed, in the window of the fast pace. Good: a few; a high burn rate from two requests isn't an emergency.",
  next: { says: "Which module?", board: "sis-modules" },
  look: "lines",
  unit: "count",
  queries: [recorded("run_requirement:bad_requests:increase_fast")],
};

const signIns: Panel = {
  title: "Would this minute count as down?",
  good: `Share of the last minute's sign-ins that were not accepted. Good: below the line, ${inWords.failedSignIns}.`,
  next: { says: "Sign-ins fail", runbook: "SignInsFail" },
  look: "lines",
  unit: "share",
  queries: [{ expr: orZero(`max(${ofRun("run:sign_ins_not_accepted:ratio")})`), legend: "not accepted" }],
  limits: [limits.failedSignIns],
};

const attendance: Panel = {
  title: "Is attendance late?",
  good: `Share of due attendance that was not submitted in time. Good: below ${inWords.attendanceMissing}, as on an ordinary day.`,
  next: { says: "Attendance is not submitted", runbook: "AttendanceNotSubmitted" },
  look: "lines",
  unit: "share",
  queries: [{ expr: orZero(`max(${ofRun("run:attendance_not_submitted:ratio")})`), legend: "not submitted" }],
  limits: [limits.attendanceMissing],
};

const alerts: Panel = { ...alertsFiring, next: { says: "Is first bell slow?", board: "first-bell" } };

export const errorBudget: Board = {
  uid: "error-budget",
  title: "Error budget",
  description: "How much may still go wrong, and how fast is it going wrong?",
  readingOrder: 5,
  from: "now-15m",
  variables: ["run"],
  rows: [
    { height: 7, panels: [left, leftOverTime, alerts] },
    { height: 7, panels: [burn("fast"), burn("steady"), burn("slow")] },
    { height: 7, panels: [badShare, badRequests, signIns, attendance] },
  ],
};

function recorded(name: RecordingName, legend = "{{requirement}}"): Query {
  return { expr: ofRun(name), legend };
}

function burn(pace: Pace): Panel {
  return {
    title: questions[pace],
    good: `How many times faster than allowed the budget is spent, over the ${pace} window of the alerts. Good: below ${exactlySpent}, the pace at which it lasts exactly to the end.`,
    next: { says: "Is first bell slow?", board: "first-bell" },
    look: "lines",
    unit: "count",
    axis: "times the allowed pace",
    queries: [recorded(`run_requirement:error_budget:burn_rate_${pace}`)],
    limits: [exactlySpent],
  };
}
