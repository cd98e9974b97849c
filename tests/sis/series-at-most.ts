/** The most series that a catalogue allows: every combination of label values. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RegisteredRoute } from "../../sis/http/declaration.ts";
import { admittedGroups } from "../../sis/http/measure.ts";
import { type MetricRow, requestOutcomes } from "../../sis/telemetry/catalogue.ts";
import { projectFolder } from "../support/child.ts";

/** How many values the sets have that are known only at run time. */
export type SetSizes = Readonly<Record<string, number>>;
/** How many combinations there are for metrics whose labels depend on each other. */
export type Combinations = Readonly<Record<string, number>>;

export function seriesAtMost(
  rows: Readonly<Record<string, MetricRow>>,
  sizes: SetSizes,
  combinations: Combinations = {},
): number {
  const counts = Object.entries(rows).map(
    ([name, row]) => (combinations[name] ?? combinationsOf(name, row, sizes)) * seriesEach(row),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

function combinationsOf(name: string, { labels }: MetricRow, sizes: SetSizes): number {
  return Object.entries(labels).reduce((product, [label, set]) => {
    const size = typeof set === "string" ? sizes[set] : set.length;
    if (size === undefined) throw new Error(`How many values can ${label} of ${name} have?`);
    return product * size;
  }, 1);
}

/** A histogram has a series per bucket, one above them all, a sum and a count. */
function seriesEach({ type, buckets }: MetricRow): number {
  return type === "histogram" ? (buckets?.length ?? 0) + 3 : 1;
}

/** A route has one kind and one module. */
export function requestCombinations(routes: readonly RegisteredRoute[]): Combinations {
  const writes = routes.filter(({ access }) => access === "write");
  return {
    http_request_duration_seconds: routes.reduce((sum, route) => sum + outcomesByGroup(route), 0),
    sis_writes_total: writes.length * requestOutcomes.length,
  };
}

/**
 * Open routes have no role. Elsewhere a request without a session, or of a role that isn't admitted, is refused, shed or
 * failed; a page leads it to the sign-in page, which counts as ok.
 */
function outcomesByGroup(route: RegisteredRoute): number {
  const { access, declaration } = route;
  const outcomes = requestOutcomes.length - (mayConflict(route) ? 0 : 1);
  if (access === "open") return outcomes;
  const notAdmitted = declaration.kind === "page" ? 4 : 3;
  return admittedGroups(declaration).size * outcomes + notAdmitted;
}

/** Where the OpenAPI document has no 409, no answer is one. */
function mayConflict({ access, declaration }: RegisteredRoute): boolean {
  return access === "write" || (declaration.refusals ?? []).includes(409);
}

/** What one more route adds, at the most, without its statements. */
export function seriesOfRoute(rows: Readonly<Record<string, MetricRow>>, route: RegisteredRoute): number {
  const ofRoutes = Object.fromEntries(
    Object.entries(rows).filter(([, { labels }]) => "route" in labels || "action" in labels),
  );
  return seriesAtMost(ofRoutes, { route: 1 }, requestCombinations([route]));
}

const namedStatement = /\b(?:statement|command|control|query|change)\(\s*"([^"]+)"/g;

/** Statement names found in the source; session lookups are named after the rows that a route takes. */
export async function statementNames(routes: readonly RegisteredRoute[]): Promise<ReadonlySet<string>> {
  const folder = join(projectFolder, "sis");
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".ts"));
  const texts = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  const written = texts.flatMap((text) => [...text.matchAll(namedStatement)].map(([, name = ""]) => name));
  const scoped = routes.map(({ declaration }) =>
    ["session", ...declaration.scope.map(({ rows }) => rows)].join("-"),
  );
  return new Set([...written, ...scoped]);
}
