/** Which of the kept traces a report shows, and what each of them says in one sentence. Pure. */
import { z } from "zod";
import type { KeptTraces, TraceEvidence } from "./trace-file.ts";
import { traceSchema } from "./trace-file.ts";

const slowShown = 3;
const failedShown = 2;
/** A request of hundreds of statements is told by its longest ones, and by how many the others are. */
const spansShown = 12;

const count = z.number().int().nonnegative();

const shownTrace = traceSchema.extend({
  /** Parts that are not among the spans, and how long they took together. */
  others: z.object({ spans: count, durationMs: z.number().nonnegative() }),
  /** Not spent in any part: the SIS's own work, or waiting for its turn on a core. */
  ownMs: z.number().nonnegative(),
});

export const tracesSchema = z.object({
  slow: count,
  failed: count,
  unreadable: count,
  shown: z.array(shownTrace),
});
export type ReportedTraces = z.infer<typeof tracesSchema>;
export type ShownTrace = z.infer<typeof shownTrace>;

export const reportedTraces = ({ traces, unreadable }: KeptTraces): ReportedTraces => {
  const slow = traces.filter(({ why }) => why === "slow");
  const failed = traces.filter(({ why }) => why === "failed");
  const shown = [...chosen(slow, slowShown), ...chosen(failed, failedShown)];
  return { slow: slow.length, failed: failed.length, unreadable, shown: shown.map(shownOf) };
};

/** The slowest of each route first: three of one route say what one says. */
const chosen = (traces: readonly TraceEvidence[], wanted: number): TraceEvidence[] => {
  const ordered = [...traces].sort(slowestFirst);
  const routes = new Set<string>();
  const first = ordered.filter(({ route }) => !routes.has(route) && routes.add(route));
  const others = ordered.filter((trace) => !first.includes(trace));
  return [...first, ...others].slice(0, wanted).sort(slowestFirst);
};

const slowestFirst = (one: TraceEvidence, other: TraceEvidence): number =>
  other.durationMs - one.durationMs || (one.traceId < other.traceId ? -1 : 1);

const shownOf = (trace: TraceEvidence): ShownTrace => {
  const [request, ...parts] = trace.spans;
  const longest = [...parts].sort((one, other) => other.durationMs - one.durationMs);
  const kept = new Set(longest.slice(0, spansShown));
  const left = longest.slice(spansShown);
  return {
    ...trace,
    spans: [...(request === undefined ? [] : [request]), ...parts.filter((part) => kept.has(part))],
    others: { spans: left.length + trace.spansLeftOut, durationMs: hundredths(sum(left)) },
    ownMs: hundredths(Math.max(0, trace.durationMs - covered(parts))),
  };
};

type Spans = TraceEvidence["spans"];

const sum = (spans: Spans): number => spans.reduce((all, { durationMs }) => all + durationMs, 0);

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** Parts that run at the same time count once. */
const covered = (spans: Spans): number => {
  let all = 0;
  let reached = 0;
  for (const { beginMs, durationMs } of [...spans].sort((one, other) => one.beginMs - other.beginMs)) {
    const endMs = beginMs + durationMs;
    all += Math.max(0, endMs - Math.max(reached, beginMs));
    reached = Math.max(reached, endMs);
  }
  return all;
};
