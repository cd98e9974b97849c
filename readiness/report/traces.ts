/** Picks the traces that a report shows, and sums up the parts of each request. Pure. */
import { z } from "zod";
import type { KeptTraces, TraceEvidence } from "../evidence/trace-file.ts";
import { traceSchema } from "../evidence/trace-file.ts";
import { rounded } from "./rounded.ts";

const slowShown = 3;
const failedShown = 2;
/** How many differently named parts are shown; of more, the ones that took longest. */
const partsShown = 12;
/** How many bars are drawn for a part that ran many times; the longest ones. */
const barsShown = 100;

const count = z.number().int().nonnegative();
const milliseconds = z.number().nonnegative();

/** All of a request's spans with the same name: a statement that ran 40 times is one part. */
const partSchema = z.object({
  name: z.string(),
  times: count,
  failed: count,
  beginMs: milliseconds,
  durationMs: milliseconds,
  bars: z.array(z.object({ beginMs: milliseconds, durationMs: milliseconds })),
});
export type TracePart = z.infer<typeof partSchema>;

const shownTrace = traceSchema.omit({ spans: true, spansLeftOut: true }).extend({
  parts: z.array(partSchema),
  /** Spans that aren't in `parts`, and how long they took in total, as far as that's known. */
  others: z.object({ spans: count, durationMs: milliseconds }),
  /** Time outside all parts: the SIS's own work, or waiting for a core. */
  ownMs: milliseconds,
});

export const tracesSchema = z.object({
  slow: count,
  failed: count,
  unreadable: count,
  shown: z.array(shownTrace),
});
export type ReportedTraces = z.infer<typeof tracesSchema>;
export type ShownTrace = z.infer<typeof shownTrace>;

export function reportedTraces({ traces, unreadable }: KeptTraces): ReportedTraces {
  const slow = traces.filter(({ why }) => why === "slow");
  const failed = traces.filter(({ why }) => why === "failed");
  const shown = [...chosen(slow, slowShown), ...chosen(failed, failedShown)];
  return { slow: slow.length, failed: failed.length, unreadable, shown: shown.map(shownOf) };
}

/** The slowest of each route first: three traces of one route show little more than one. */
function chosen(traces: readonly TraceEvidence[], wanted: number): TraceEvidence[] {
  const ordered = [...traces].sort(slowestFirst);
  const routes = new Set<string>();
  const first = ordered.filter(({ route }) => !routes.has(route) && routes.add(route));
  const others = ordered.filter((trace) => !first.includes(trace));
  return [...first, ...others].slice(0, wanted).sort(slowestFirst);
}

function slowestFirst(one: TraceEvidence, other: TraceEvidence): number {
  return other.durationMs - one.durationMs || (one.traceId < other.traceId ? -1 : 1);
}

function shownOf({ spans, spansLeftOut, ...trace }: TraceEvidence): ShownTrace {
  const done = spans.slice(1);
  const byName = [...Map.groupBy(done, ({ name }) => name)];
  const longest = byName.map(([name, found]) => partOf(name, found)).sort(longestFirst);
  const left = longest.slice(partsShown);
  const spansLeft = left.reduce((all, { times }) => all + times, spansLeftOut);
  return {
    ...trace,
    parts: longest.slice(0, partsShown).sort((one, other) => one.beginMs - other.beginMs),
    others: { spans: spansLeft, durationMs: rounded(sum(left), 2) },
    ownMs: rounded(Math.max(0, trace.durationMs - covered(done)), 2),
  };
}

type Spans = TraceEvidence["spans"];

function partOf(name: string, spans: Spans): TracePart {
  return {
    name,
    times: spans.length,
    failed: spans.filter(({ status }) => status === "failed").length,
    beginMs: Math.min(...spans.map(({ beginMs }) => beginMs)),
    durationMs: rounded(sum(spans), 2),
    bars: [...spans]
      .sort(longestFirst)
      .slice(0, barsShown)
      .sort((one, other) => one.beginMs - other.beginMs)
      .map(({ beginMs, durationMs }) => ({ beginMs, durationMs })),
  };
}

function sum(spans: readonly { readonly durationMs: number }[]): number {
  return spans.reduce((all, { durationMs }) => all + durationMs, 0);
}

function longestFirst(one: { readonly durationMs: number }, other: { readonly durationMs: number }): number {
  return other.durationMs - one.durationMs;
}

/** Time covered by at least one span: spans that overlap count once. */
function covered(spans: Spans): number {
  let all = 0;
  let reached = 0;
  for (const { beginMs, durationMs } of [...spans].sort((one, other) => one.beginMs - other.beginMs)) {
    const endMs = beginMs + durationMs;
    all += Math.max(0, endMs - Math.max(reached, beginMs));
    reached = Math.max(reached, endMs);
  }
  return all;
}
