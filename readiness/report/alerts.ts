/** The alerts of a run as a report shows them: one row per alert, however often it fired. Pure. */
import { z } from "zod";
import { allCauses } from "../causes/all-causes.ts";
import type { AlertEvidence, BlindSpell, RecordedAlert, RecordedAlerts } from "../evidence/alert-evidence.ts";
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { duration, number } from "../evidence/plain-words.ts";
import { requirements } from "../requirements/requirements.ts";
import { rounded } from "./rounded.ts";

const second = z.number();

const reportedAlertSchema = z.object({
  alert: z.string(),
  /** The promise at stake, or the cause that it names; null for an alert that this version doesn't know. */
  about: z.string().nullable(),
  component: z.string().nullable(),
  /** Whether it would have paged someone. */
  pages: z.boolean(),
  /** What else it named: a table, an application, a school. */
  names: z.array(z.string()),
  times: z.number().int().positive(),
  /** Second of the load; negative if the alert fired earlier. */
  firstSecond: second,
  seconds: z.number().nonnegative(),
  firingAtEnd: z.boolean(),
  runbook: z.string(),
});
export const reportedAlertsSchema = z.array(reportedAlertSchema);
export type ReportedAlert = z.infer<typeof reportedAlertSchema>;

const runbooks = "docs/runbooks.md";
/** Labels that every alert has, or that mean nothing to a reader. */
const ordinary = new Set([
  ...["run", "job", "instance", "severity", "requirement", "cause", "component", "pace"],
]);

/** In the order in which they fired. */
export function reportedAlerts({ alerts }: RecordedAlerts, load: LoadEvidence | undefined): ReportedAlert[] {
  const firstMs = Math.min(...alerts.map(({ firedAtMs }) => firedAtMs));
  const lastMs = Math.max(
    ...alerts.map(({ firedAtMs, resolvedAtMs }) => Math.max(firedAtMs, resolvedAtMs ?? 0)),
  );
  const span =
    load === undefined
      ? { fromMs: firstMs, toMs: lastMs }
      : { fromMs: Date.parse(load.startedAt), toMs: Math.max(lastMs, Date.parse(load.endedAt)) };
  return [...Map.groupBy(alerts, ({ alert }) => alert).values()]
    .map((fired) => rowOf(fired, span))
    .sort((one, other) => one.firstSecond - other.firstSecond || (one.alert < other.alert ? -1 : 1));
}

type Span = { readonly fromMs: number; readonly toMs: number };

function rowOf(fired: readonly RecordedAlert[], load: Span): ReportedAlert {
  const spans = joined(
    fired.map(({ firedAtMs, resolvedAtMs }) => ({
      fromMs: firedAtMs,
      toMs: resolvedAtMs ?? Math.max(load.toMs, firedAtMs),
    })),
  );
  const { alert = "", labels = {} } = fired[0] ?? {};
  return {
    alert,
    about: aboutOf(labels),
    component: labels.component ?? null,
    pages: fired.some(({ labels: { severity } }) => severity === "page"),
    names: [...new Set(fired.flatMap(namesOf))].sort(),
    times: spans.length,
    firstSecond: rounded(((spans[0]?.fromMs ?? load.fromMs) - load.fromMs) / 1000, 1),
    seconds: rounded(spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0) / 1000, 1),
    firingAtEnd: fired.some(({ resolvedAtMs }) => resolvedAtMs === null),
    runbook: `${runbooks}#${alert.toLowerCase()}`,
  };
}

/** Times in which at least one of them fired; what overlaps counts once. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.fromMs - other.fromMs)) {
    const last = all.at(-1);
    if (last === undefined || span.fromMs > last.toMs) all.push(span);
    else all.splice(-1, 1, { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) });
  }
  return all;
}

function aboutOf({ cause, requirement }: RecordedAlert["labels"]): string | null {
  return allCauses.find(({ id }) => id === cause)?.title ?? promiseAtStake(requirement) ?? null;
}

function promiseAtStake(requirement: string | undefined): string | undefined {
  const found = requirements.find(({ id }) => id === requirement);
  return found && `the promise that ${found.promise.slice(0, 1).toLowerCase()}${found.promise.slice(1)}`;
}

function namesOf({ labels }: RecordedAlert): string[] {
  return Object.entries(labels)
    .filter(([label]) => !ordinary.has(label))
    .map(([label, value]) => `${label.replaceAll("_", " ")} ${value}`);
}

/** When, or why, alerts may have fired without being recorded; empty: Prometheus watched the whole load. */
export function unseenAlerts(evidence: AlertEvidence, load: LoadEvidence | undefined): string[] {
  return "notRecorded" in evidence
    ? [`Alerts were not recorded: ${evidence.notRecorded}.`]
    : evidence.blind.map((spell) => blindSentence(spell, load));
}

function blindSentence({ fromMs, toMs }: BlindSpell, load: LoadEvidence | undefined): string {
  if (load === undefined) return `Prometheus was not watching for ${duration((toMs - fromMs) / 1000)}.`;
  const secondOf = (atMs: number): string =>
    number(Math.max(0, Math.round((atMs - Date.parse(load.startedAt)) / 1000)));
  return `Prometheus was not watching from second ${secondOf(fromMs)} to second ${secondOf(toMs)} of the load.`;
}
