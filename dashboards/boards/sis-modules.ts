/** SIS modules: one row per module, showing which of its routes are slow or turning people away. */

import { thresholds as statementsPerRequest } from "../../readiness/causes/statements-per-request/thresholds.ts";
import type { Board, Panel, Row } from "./shared/board.ts";
import { fiveHighest, ofRun, orZero, quantile, served, sumRate } from "./shared/expressions.ts";
import { inWords, promisedShare, waitingLimits } from "./shared/limits.ts";
import { eventLoopDelay } from "./shared/panels.ts";

/** What is counted in a module besides its requests; families has none, because it only reads. */
type Work = "writes" | "sign-ins" | null;
type ModuleRow = { readonly title: string; readonly work: Work; readonly routes: readonly string[] };

/** Each module with its routes, pages and forms; a module or route that is missing here has no lines. */
export const moduleRows = {
  access: {
    title: "Access: signing in and out",
    work: "sign-ins",
    routes: [
      "sign-in-password",
      "sign-in-district",
      "sign-out",
      "me",
      "sign-in-page",
      "sign-in-form",
      "sign-in-district-form",
      "start-page",
      "sign-out-form",
      "style",
    ],
  },
  enrollment: {
    title: "Enrollment: who attends which school",
    work: "writes",
    routes: ["school-students", "enroll", "transfer", "withdraw", "no-show", "enroll-page", "enroll-form"],
  },
  scheduling: {
    title: "Scheduling: who sits in which section",
    work: "writes",
    routes: [
      "student-schedule",
      "school-sections",
      "add-to-section",
      "drop-from-section",
      "move-between-sections",
      "students-page",
      "schedule-page",
      "add-form",
      "drop-form",
      "move-form",
    ],
  },
  attendance: {
    title: "Attendance: rosters and submissions",
    work: "writes",
    routes: [
      "my-sections",
      "section-roster",
      "submit-attendance",
      "attendance-not-submitted",
      "attendance-page",
      "roster-page",
      "roster-form",
    ],
  },
  grades: {
    title: "Grades: assignments, scores, terms",
    work: "writes",
    routes: ["section-assignments", "assignment-scores", "enter-scores", "section-grades", "enter-grades"],
  },
  families: {
    title: "Families: what guardians and students see",
    work: null,
    routes: [
      "family-students",
      "family-schedule",
      "family-attendance",
      "family-grades",
      "family-page",
      "family-student-page",
    ],
  },
} as const satisfies Readonly<Record<string, ModuleRow>>;

type Module = readonly [name: string, row: ModuleRow];
const modules: readonly Module[] = Object.entries(moduleRows);

const duration = "http_request_duration_seconds";
const slowestModule: Panel = {
  title: "Which module is slow?",
  good: `${inWords.promisedShare} requests of a module were faster. Good: all under their lines, ${inWords.read} for reads and ${inWords.otherRequests} for the rest; if not, look at that module's row.`,
  next: { says: "Is it the database?", board: "postgres" },
  look: "lines",
  unit: "seconds",
  queries: modules.map(([legend, row]) => ({
    expr: quantile(promisedShare, duration, routesOf(row)),
    legend,
  })),
  limits: waitingLimits,
};

const failingModule: Panel = {
  title: "Which module fails?",
  good: "Requests per second that were shed or failed. Good: every module at zero.",
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: modules.map(([legend, row]) => ({
    expr: orZero(sumRate(`${duration}_count`, `${routesOf(row)}, outcome=~"shed|failed"`)),
    legend,
  })),
};

const statements: Panel = {
  title: "Which route runs too many queries?",
  good: "95 of 100 requests of a route ran fewer statements: the five highest. Good: a handful; near the line a route runs one query per row.",
  next: { says: "Statements per request", runbook: "StatementsPerRequest" },
  look: "lines",
  unit: "count",
  queries: [
    {
      expr: fiveHighest(`${quantile(0.95, "sis_request_statements", "", "route")} > 0`, "route"),
      legend: "{{route}}",
    },
  ],
  limits: [statementsPerRequest.statementsP95],
};

const passwordChecks: Panel = {
  title: "Do sign-ins queue for their password check?",
  good: "Checks in progress and in the queue. Good: the queue empties within seconds after a bell.",
  next: { says: "The queue of password checks is full", runbook: "PasswordQueueFull" },
  look: "areas",
  unit: "count",
  queries: [{ expr: `sum by (state) (${ofRun("sis_password_checks")})`, legend: "{{state}}" }],
};

const signIns: Panel = {
  title: "What happens to sign-ins?",
  good: "Sign-ins per second by way and outcome. Good: nearly all accepted; unavailable is our own fault. Of the refused, clocks-differ means that the district's clock is over a minute ahead of ours, which locks everyone out.",
  next: { says: "Sign-ins fail", runbook: "SignInsFail" },
  look: "lines",
  unit: "perSecond",
  axis: "sign-ins",
  queries: [
    { expr: sumRate("sis_sign_ins_total", "", "way, outcome"), legend: "{{way}}: {{outcome}}" },
    { expr: sumRate("sis_sign_ins_refused_total", "", "reason"), legend: "refused: {{reason}}" },
  ],
};

export const sisModules: Board = {
  uid: "sis-modules",
  title: "SIS modules",
  description: "Which part of the SIS is slow, busy or turning people away?",
  readingOrder: 2,
  from: "now-15m",
  variables: ["run"],
  rows: [
    { height: 7, panels: [slowestModule, failingModule, statements] },
    { height: 6, panels: [passwordChecks, eventLoopDelay] },
    ...modules.map(moduleRow),
  ],
};

function writes(module: string): Panel {
  return {
    title: `What happens to writes in ${module}?`,
    good: "Writes per second: successful ones by action, the others by outcome. Good: almost only successful ones.",
    next: { says: "Writes are refused", runbook: "WritesRefused" },
    look: "lines",
    unit: "writesPerSecond",
    queries: [
      {
        expr: sumRate("sis_writes_total", `module="${module}", outcome="ok"`, "action"),
        legend: "{{action}}",
      },
      {
        expr: sumRate("sis_writes_total", `module="${module}", outcome!="ok"`, "outcome"),
        legend: "not done: {{outcome}}",
      },
    ],
  };
}

function routesOf({ routes }: ModuleRow): string {
  return `route=~"${routes.join("|")}"`;
}

function moduleRow(module: Module): Row {
  return {
    title: module[1].title,
    height: 6,
    panels: [latency(module), demand(module), ...workOf(module)],
  };
}

function latency([module, row]: Module): Panel {
  return {
    title: `How long does ${module} take?`,
    good: `${inWords.promisedShare} requests of a route were faster. Good: under the lines.`,
    next: { says: "Is it the database?", board: "postgres" },
    look: "lines",
    unit: "seconds",
    queries: [{ expr: quantile(promisedShare, duration, routesOf(row), "route"), legend: "{{route}}" }],
    limits: waitingLimits,
  };
}

function demand([module, row]: Module): Panel {
  return {
    title: `How busy is ${module}?`,
    good: "Requests per second by route. Good: they rise and fall with the bell; a route that climbs on its own is being retried.",
    next: { says: "Who arrives?", board: "generator-health" },
    look: "lines",
    unit: "requestsPerSecond",
    queries: [
      { expr: sumRate(`${duration}_count`, `${served}, ${routesOf(row)}`, "route"), legend: "{{route}}" },
    ],
  };
}

function workOf([module, { work }]: Module): Panel[] {
  if (work === null) return [];
  return [work === "sign-ins" ? signIns : writes(module)];
}
