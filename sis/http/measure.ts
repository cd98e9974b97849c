/** What an answered request leaves behind: its metrics, its school's counts, its span's attributes, a line of the log. */
import type { Context } from "hono";
import type { Role } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import {
  type RequestKind,
  type RequestOutcome,
  type RoleGroup,
  requestOutcomes,
  type SchoolSize,
  type SubmissionOutcome,
} from "../telemetry/catalogue.ts";
import type { BoundCounter, BoundHistogram, Metrics } from "../telemetry/metrics.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import { createRequestLines, type RequestLine, requestFields } from "../telemetry/request-lines.ts";
import type { RegisteredRoute } from "./declaration.ts";

export type Measure = (c: Context, response: Response, note: RequestNote, startedMs: number) => Response;

type Measured = {
  readonly outcome: RequestOutcome;
  readonly seconds: number;
  readonly traceId: string | undefined;
};

export function createMeasure(route: RegisteredRoute, dependencies: Dependencies): Measure {
  const { metrics, telemetry } = dependencies;
  const { tracing } = telemetry;
  const kind = kindOf(route);
  const countRequest = createRequestCounts(route, kind, metrics);
  const countWrite = createWriteCounts(route, metrics);
  const countSubmission = kind === "attendance" ? createSubmissionCounts(metrics) : undefined;
  const writeLine = createLine(route.declaration.name, dependencies);
  const declared = declaredOf(route, kind);
  return (c, response, note, startedMs) => {
    const seconds = (performance.now() - startedMs) / 1000;
    const { status } = response;
    const outcome = outcomeOf(status);
    const roleGroup = roleGroupsOf[note.role];
    const school = telemetry.schools.find(note.schoolId);
    const schoolSize = school?.size ?? "other";
    const kept = tracing.wants({ kind, outcome, seconds })
      ? tracing.answered(c, {
          ...declared,
          outcome,
          status,
          roleGroup,
          schoolSize,
          startedMs,
          seconds,
          steps: note.steps,
          stepsLeftOut: note.stepsLeftOut,
        })
      : undefined;
    countRequest(roleGroup, note, { outcome, seconds, traceId: kept });
    countWrite?.[outcome].inc();
    const submission = countSubmission?.(schoolSize, note, outcome);
    const submitted = submission === "first" || submission === "correction";
    school?.count({ kind, outcome, seconds, submitted });
    writeLine({ roleGroup, status, durationMs: seconds * 1000, traceId: kept ?? tracing.traceId(c) });
    return response;
  };
}

function declaredOf({ declaration }: RegisteredRoute, kind: RequestKind) {
  const { name, path } = declaration;
  return { route: name, method: declaration.method.toUpperCase(), path, kind };
}

function kindOf({ declaration, access }: RegisteredRoute): RequestKind {
  if (declaration.requestKind !== undefined) return declaration.requestKind;
  if (declaration.traffic === "operations") return "operations";
  return access === "write" ? "write" : "read";
}

const roleGroupsOf = {
  teacher: "staff",
  office: "staff",
  counselor: "staff",
  guardian: "family",
  student: "family",
  "district-administrator": "administration",
  none: "none",
} as const satisfies Record<Role | "none", RoleGroup>;

function outcomeOf(status: number): RequestOutcome {
  if (status < 400) return "ok";
  if (status === 409) return "conflict";
  if (status < 500) return "refused";
  return status === 503 ? "shed" : "failed";
}

/** A route's series are bound when they are first used: most of the possible ones never are. */
function createRequestCounts({ declaration }: RegisteredRoute, kind: RequestKind, metrics: Metrics) {
  const route = declaration.name;
  const statements = metrics.histogram("sis_request_statements", { route });
  const durations = new Map<RoleGroup, Map<RequestOutcome, BoundHistogram>>();
  const durationOf = (role_group: RoleGroup, outcome: RequestOutcome): BoundHistogram => {
    const known = durations.get(role_group)?.get(outcome);
    if (known !== undefined) return known;
    const bound = metrics.histogram("http_request_duration_seconds", { route, kind, role_group, outcome });
    const ofGroup = durations.get(role_group) ?? new Map<RequestOutcome, BoundHistogram>();
    durations.set(role_group, ofGroup.set(outcome, bound));
    return bound;
  };
  return (roleGroup: RoleGroup, note: RequestNote, { outcome, seconds, traceId }: Measured): void => {
    durationOf(roleGroup, outcome).observe(seconds, traceId);
    if (note.statements > 0) statements.observe(note.statements);
  };
}

/** Every route that writes, of whatever module: nothing else has to be done for a new one. */
function createWriteCounts(
  { access, module, declaration }: RegisteredRoute,
  metrics: Metrics,
): Record<RequestOutcome, BoundCounter> | undefined {
  if (access !== "write" || module === undefined) return undefined;
  const action = declaration.name;
  const bind = (outcome: RequestOutcome) => metrics.counter("sis_writes_total", { module, action, outcome });
  const [ok, conflict, refused, shed, failed] = requestOutcomes;
  return {
    ok: bind(ok),
    conflict: bind(conflict),
    refused: bind(refused),
    shed: bind(shed),
    failed: bind(failed),
  };
}

function createSubmissionCounts(metrics: Metrics) {
  const bound = new Map<string, BoundCounter>();
  return (school_size: SchoolSize, note: RequestNote, answered: RequestOutcome): SubmissionOutcome => {
    // A form that is shown again is an answer like any other; nothing was submitted by it.
    const outcome = note.submission ?? (answered === "ok" ? "refused" : answered);
    const key = `${school_size} ${outcome}`;
    const counter =
      bound.get(key) ?? metrics.counter("sis_attendance_submissions_total", { school_size, outcome });
    bound.set(key, counter);
    counter.inc();
    return outcome;
  };
}

/** Failures stand out as errors, what was shed or slow as warnings; without telemetry only these are written. */
function createLine(route: string, { log, settings, telemetry }: Dependencies): (line: RequestLine) => void {
  const writeOrdinary = createRequestLines(log, route);
  return (line) => {
    const { status, durationMs } = line;
    const level = levelOf(status, durationMs >= settings.slowRequestMs);
    if (level !== "info") log[level](requestFields(route, line), "request");
    else if (telemetry.on) writeOrdinary(line);
  };
}

function levelOf(status: number, slow: boolean): "info" | "warn" | "error" {
  if (status >= 500 && status !== 503) return "error";
  return slow || status === 503 ? "warn" : "info";
}
