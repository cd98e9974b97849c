/** SIS modules: one row per module, showing which of its routes are slow or turning people away. */

import { thresholds as statementsPerRequest } from "../../readiness/causes/statements-per-request/thresholds.ts";
import { allModules } from "../../sis/all-modules.ts";
import { declaredRoutes } from "../../sis/declared-routes.ts";
import type { Board, Panel, Row } from "./shared/board.ts";
import { fiveHighest, ofRun, orZero, quantile, served, sumRate } from "./shared/expressions.ts";
import { inWords, promisedShare, waitingLimits } from "./shared/limits.ts";
import { eventLoopDelay } from "./shared/panels.ts";

type ModuleRow = {
  readonly name: string;
  readonly title: string;
  readonly routes: readonly string[];
  readonly writes: boolean;
};

/** In a student's way through the SIS; modules that aren't listed come after these. */
const firstShown: readonly string[] = ["access", "enrollment", "scheduling", "attendance", "grades"];

/** No journey of a rehearsal makes requests of these kinds, so their panels would be empty. */
const unvisitedTraffic = ["operations"];
const unvisitedModules = ["reports"];

/** Every module that serves people; operations have their own boards. */
export const moduleRows: readonly ModuleRow[] = listModules();

const duration = "http_request_duration_seconds";
const slowestModule: Panel = {
  title: "Which module is slow?",
  good: `${inWords.promisedShare} requests of a module were faster. Good: all under their lines, ${inWords.read} for reads and ${inWords.otherRequests} for the rest; if not, look at that module's row.`,
  next: { says: "Is it the database?", board: "postgres" },
  look: "lines",
  unit: "seconds",
  queries: moduleRows.map((row) => ({
    expr: quantile(promisedShare, duration, routesOf(row)),
    legend: row.name,
  })),
  limits: waitingLimits,
};

const failingModule: Panel = {
  title: "Which module fails?",
  good: "Requests per second that were shed or failed. Good: every module at zero.",
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: moduleRows.map((row) => ({
    expr: orZero(sumRate(`${duration}_count`, `${routesOf(row)}, outcome=~"shed|failed"`)),
    legend: row.name,
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

/** What a module counts besides requests and writes. */
const ownPanels: Readonly<Record<string, readonly Panel[]>> = { access: [signIns] };

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
    ...moduleRows.map(moduleRow),
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

function moduleRow(module: ModuleRow): Row {
  const { name, title } = module;
  const counted = [...(module.writes ? [writes(name)] : []), ...(ownPanels[name] ?? [])];
  return { title, height: 6, panels: [latency(module), demand(module), ...counted] };
}

function latency(module: ModuleRow): Panel {
  return {
    title: `How long does ${module.name} take?`,
    good: `${inWords.promisedShare} requests of a route were faster. Good: under the lines.`,
    next: { says: "Is it the database?", board: "postgres" },
    look: "lines",
    unit: "seconds",
    queries: [{ expr: quantile(promisedShare, duration, routesOf(module), "route"), legend: "{{route}}" }],
    limits: waitingLimits,
  };
}

function demand(module: ModuleRow): Panel {
  return {
    title: `How busy is ${module.name}?`,
    good: "Requests per second by route. Good: they rise and fall with the bell; a route that climbs on its own is being retried.",
    next: { says: "Who arrives?", board: "generator-health" },
    look: "lines",
    unit: "requestsPerSecond",
    queries: [
      { expr: sumRate(`${duration}_count`, `${served}, ${routesOf(module)}`, "route"), legend: "{{route}}" },
    ],
  };
}

function listModules(): readonly ModuleRow[] {
  const declared = Map.groupBy(declaredRoutes(), ({ module }) => module);
  return allModules
    .map(({ name, title }) => ({ name, title, declared: declared.get(name) ?? [] }))
    .filter(({ name }) => !unvisitedModules.includes(name))
    .filter((module) => module.declared.some(({ traffic }) => !unvisitedTraffic.includes(traffic)))
    .map((module) => ({
      name: module.name,
      title: module.title,
      routes: module.declared.map(({ name }) => name),
      writes: module.declared.some(({ access }) => access === "write"),
    }))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ name }: ModuleRow): number {
  const place = firstShown.indexOf(name);
  return place < 0 ? firstShown.length : place;
}
