/** Records each answered request: its metrics, its school's counts, its trace, and a line in the log. */
import type { Context } from "hono";
import type { Role } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { type RequestOutcome, type RoleGroup, requestOutcomes } from "../telemetry/catalogue.ts";
import type { BoundCounter, BoundHistogram, Metrics } from "../telemetry/metrics.ts";
import { newNote, type RequestNote } from "../telemetry/request-context.ts";
import { createRequestLog } from "../telemetry/request-log.ts";
import type { Declaration, RegisteredRoute } from "./declaration.ts";

export type Measure = (c: Context, response: Response, note: RequestNote, startedMs: number) => Response;

type Measured = {
  readonly outcome: RequestOutcome;
  readonly seconds: number;
  readonly traceId: string | undefined;
};

export function createMeasure(route: RegisteredRoute, dependencies: Dependencies): Measure {
  const { metrics, telemetry } = dependencies;
  const { tracing } = telemetry;
  const { declaration, requestKind } = route;
  const countRequest = createRequestCounts(route, metrics);
  const countWrite = createWriteCounts(route, metrics);
  const log = createRequestLog(declaration.name, dependencies);
  const declared = declaredOf(route);
  return (c, response, note, startedMs) => {
    const seconds = (performance.now() - startedMs) / 1000;
    const { status } = response;
    const outcome = outcomeOf(status);
    const roleGroup = roleGroupsOf[note.role];
    const school = telemetry.schools.find(note.schoolId);
    const schoolSize = school?.size ?? "other";
    const { steps, stepsLeftOut } = note;
    const weighed = { kind: requestKind.name, outcome, seconds };
    const answered = { status, roleGroup, schoolSize, startedMs, steps, stepsLeftOut };
    const kept = tracing.wants(weighed)
      ? tracing.answered(c, { ...declared, ...weighed, ...answered })
      : undefined;
    countRequest(roleGroup, note, { outcome, seconds, traceId: kept });
    countWrite?.[outcome].inc();
    declaration.answered?.({ note, outcome, schoolSize });
    school?.count({ outcome, seconds, slow: seconds > requestKind.slowAfterSeconds });
    log({ roleGroup, status, durationMs: seconds * 1000, traceId: kept ?? tracing.traceId(c) });
    return response;
  };
}

/** Records a request that was turned away before anything of it was read. */
export function createMeasureTurnedAway(
  route: RegisteredRoute,
  { metrics }: Pick<Dependencies, "metrics">,
): () => void {
  const countRequest = createRequestCounts(route, metrics);
  const countWrite = createWriteCounts(route, metrics);
  const turnedAway = { outcome: "shed", seconds: 0, traceId: undefined } as const;
  return () => {
    const note = newNote();
    countRequest("none", note, turnedAway);
    countWrite?.shed.inc();
    route.declaration.answered?.({ note, outcome: "shed", schoolSize: "other" });
  };
}

function declaredOf({ declaration }: RegisteredRoute) {
  const { name, path } = declaration;
  return { route: name, method: declaration.method.toUpperCase(), path };
}

const roleGroupsOf = {
  teacher: "staff",
  office: "staff",
  counselor: "staff",
  guardian: "family",
  student: "family",
  "district-administrator": "administration",
  "case-manager": "staff",
  monitor: "administration",
  nurse: "staff",
  principal: "administration",
  none: "none",
} as const satisfies Record<Role | "none", RoleGroup>;

/**
 * Only these have series of their own on the route. Anyone else is refused and counts as `none`: series for their groups
 * would be most of what a route adds, and would say nothing.
 */
export function admittedGroups({ roles }: Pick<Declaration, "roles">): ReadonlySet<RoleGroup> {
  return new Set(roles.map((role) => roleGroupsOf[role]));
}

function outcomeOf(status: number): RequestOutcome {
  if (status < 400) return "ok";
  if (status === 409) return "conflict";
  if (status < 500) return "refused";
  return status === 503 ? "shed" : "failed";
}

/** A route's series are bound on first use: most possible ones never are. */
function createRequestCounts({ declaration, requestKind }: RegisteredRoute, metrics: Metrics) {
  const route = declaration.name;
  const kind = requestKind.name;
  const statements = metrics.histogram("sis_request_statements", { route });
  const admitted = admittedGroups(declaration);
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
    durationOf(admitted.has(roleGroup) ? roleGroup : "none", outcome).observe(seconds, traceId);
    if (note.statements > 0) statements.observe(note.statements);
  };
}

/** Counts every route that writes, so that a new one needs no extra code. */
function createWriteCounts(
  { access, module, declaration }: RegisteredRoute,
  metrics: Metrics,
): Readonly<Record<RequestOutcome, BoundCounter>> | undefined {
  if (access !== "write") return undefined;
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
