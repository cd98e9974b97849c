/** Records what every panel of every board showed, with the queries that Grafana would send to Prometheus. */

import {
  type BoardsRecording,
  type Mark,
  type RecordedSeries,
  type RecordedTarget,
  rangeOf,
} from "../../dashboards/draw/recording.ts";
import {
  type BoardFile,
  type PanelQuery,
  panelQueries,
  withVariables,
} from "../../dashboards/panel-queries.ts";
import { scrapeSeconds } from "../prometheus/configuration.ts";
import { queryInstant, queryRange, type Series, type Span } from "../prometheus/query.ts";

export type RunFacts = Pick<BoardsRecording, "run" | "scenario" | "students" | "load" | "fromMs" | "toMs">;
type Chosen = RunFacts & Pick<BoardsRecording, "other" | "school">;
type RunSpan = { readonly fromMs: number; readonly toMs: number };

const mostPoints = 150;
const mostSeries = 30;
const digits = 6;

/** The steps that Grafana would choose for a panel with this many points. */
const steps = [2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200];

/** Used if there's no run to compare with: no run has this name, so its bars stay empty. */
export const noOther = "no other run";

export async function recordBoards(
  url: string,
  boards: readonly BoardFile[],
  facts: RunFacts,
): Promise<BoardsRecording> {
  const known = { ...facts, other: await otherRun(url, facts), school: await busiestSchool(url, facts) };
  const marks = await recordMarks(url, boards, known);
  const chosen = { ...known, fromMs: beginOfDay(facts, marks) };
  return { ...chosen, marks, panels: await recordPanels(url, boards, chosen) };
}

/** The newest earlier run of the same scenario and size without an injected fault. */
async function otherRun(url: string, facts: RunFacts): Promise<BoardsRecording["other"]> {
  const { run, scenario, students, load, fromMs, toMs } = facts;
  const similar = `firstbell_run_info{scenario="${scenario}", students="${students}", load="${load}"}`;
  const withoutFaults = `last_over_time(${similar}[30d]) unless on (run) max_over_time(firstbell_fault[30d]) > 0`;
  const known = await queryInstant(url, `group by (run) (${withoutFaults})`, toMs);
  const earlier = known.map(({ labels }) => labels.run ?? "").filter((each) => each !== "" && each < run);
  const newest = earlier.sort().at(-1);
  return newest === undefined ? { run: noOther, fromMs } : { run: newest, fromMs: beginOf(newest) };
}

/** The start time from a run id such as `20260811T070000Z-3f9a1c`. */
function beginOf(run: string): number {
  const iso = run.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z.*$/, "$1-$2-$3T$4:$5:$6Z");
  return Date.parse(iso);
}

/** The busiest school has the most to show. */
async function busiestSchool(url: string, { run, toMs }: RunFacts): Promise<BoardsRecording["school"]> {
  const busiest = `topk(1, max_over_time(sis_school_requests_total{run="${run}"}[1h]))`;
  const info = `max_over_time(sis_school_info{run="${run}"}[1h])`;
  const [found] = await queryInstant(url, `${info} and on (school) ${busiest}`, toMs);
  return { id: found?.labels.school ?? "", name: found?.labels.name ?? "" };
}

/** The boards share their annotations, so each is queried once. */
async function recordMarks(url: string, boards: readonly BoardFile[], chosen: Chosen): Promise<Mark[]> {
  const variables = variablesOf(chosen, chosen);
  const asked = new Map(
    boards.flatMap(({ annotations }) =>
      annotations.list.map((one) => [withVariables(one.expr, variables), one]),
    ),
  );
  const span = aligned(chosen.fromMs, chosen.toMs, variables.stepSeconds);
  const marks: Mark[] = [];
  for (const [expr, { name, titleFormat }] of asked)
    for (const series of await queryRange(url, expr, span))
      marks.push(...marksOf(name, titleFormat, series, span.stepSeconds * 1000));
  return marks.sort((left, right) => left.fromMs - right.fromMs);
}

function variablesOf({ run, other, school }: Chosen, { fromMs, toMs }: RunSpan) {
  const rangeSeconds = (toMs - fromMs) / 1000;
  return {
    run,
    other: other.run,
    school: school.id,
    rangeSeconds,
    stepSeconds: stepSecondsFor(rangeSeconds),
    scrapeSeconds: scrapeSeconds.sis,
  };
}

function stepSecondsFor(rangeSeconds: number): number {
  const most = Math.ceil(rangeSeconds / mostPoints);
  return steps.find((step) => step >= most) ?? most;
}

/** Aligned as Grafana does it, so that a refreshed board doesn't flicker. */
function aligned(fromMs: number, toMs: number, stepSeconds: number): Span {
  const stepMs = stepSeconds * 1000;
  const down = (atMs: number): number => Math.floor(atMs / stepMs) * stepMs;
  return { fromMs: down(fromMs), toMs: down(toMs), stepSeconds };
}

/** Points one step apart form one mark. */
function marksOf(name: string, format: string, series: Series, stepMs: number): Mark[] {
  const title = titled(format, series.labels);
  const marks: Mark[] = [];
  for (const [atMs] of series.points) {
    const current = marks.at(-1);
    if (current !== undefined && atMs <= current.toMs) current.toMs = atMs + stepMs;
    else marks.push({ name, title, fromMs: atMs, toMs: atMs + stepMs });
  }
  return marks;
}

function titled(format: string, labels: Series["labels"]): string {
  return format.replace(/\{\{(\w+)\}\}/g, (_, label: string) => labels[label] ?? "");
}

/** k6 sends setup requests before the first phase, and they stay in rates for four scrapes. */
function beginOfDay({ fromMs }: RunFacts, marks: readonly Mark[]): number {
  const [first] = marks;
  return first === undefined ? fromMs : Math.max(fromMs, first.fromMs + 4 * scrapeSeconds.sis * 1000);
}

/** One query at a time: the observed processes may still be working. */
async function recordPanels(url: string, boards: readonly BoardFile[], chosen: Chosen) {
  const panels: BoardsRecording["panels"] = {};
  for (const board of boards) {
    const range = rangeOf(board, chosen);
    for (const asked of panelQueries(board, variablesOf(chosen, range)))
      panels[asked.panel] = [...(panels[asked.panel] ?? []), await recordTarget(url, asked, range)];
  }
  return panels;
}

async function recordTarget(url: string, asked: PanelQuery, range: RunSpan): Promise<RecordedTarget> {
  const { refId, written, expr, stepSeconds, instant } = asked;
  const series = instant
    ? await queryInstant(url, expr, range.toMs)
    : await queryRange(url, expr, aligned(range.fromMs, range.toMs, stepSeconds));
  const kept = keptSeries(series);
  const leftOut = series.length - kept.length;
  return { refId, written, expr, stepSeconds, series: kept.map(recorded), leftOut };
}

/** In the order of the response, which sets the order of Grafana's colors. */
function keptSeries(series: readonly Series[]): Series[] {
  const byHeight = series.toSorted((left, right) => highest(right) - highest(left) || 0);
  const kept = new Set(byHeight.slice(0, mostSeries));
  return series.filter((one) => kept.has(one));
}

function highest({ points }: Series): number {
  return Math.max(...points.map(([, value]) => value).filter((value) => !Number.isNaN(value)));
}

function recorded({ labels, points }: Series): RecordedSeries {
  return {
    labels,
    points: points.map(([atMs, value]) => [
      atMs,
      Number.isFinite(value) ? Number(value.toPrecision(digits)) : null,
    ]),
  };
}
