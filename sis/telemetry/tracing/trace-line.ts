/** A trace as one line of JSON, as evidence keeps it, and the few fields read back from an earlier process's lines. */
import { z } from "zod";
import type { KeptBecause, Trace } from "./trace.ts";

type Span = {
  readonly name: string;
  /** Index of its parent span; null for the request itself, which comes first. */
  readonly parent: number | null;
  /** From the start of the request. */
  readonly beginMs: number;
  readonly durationMs: number;
  readonly status: "ok" | "failed";
};

export function traceLine(trace: Trace, why: KeptBecause): string {
  const { traceId, route, kind, outcome, journey = null, roleGroup, schoolSize, stepsLeftOut } = trace;
  const startedAtMs = Math.round(trace.startedAtMs);
  const durationMs = rounded(trace.seconds * 1000);
  const described = {
    traceId,
    route,
    kind,
    outcome,
    journey,
    roleGroup,
    schoolSize,
    startedAtMs,
    durationMs,
  };
  return JSON.stringify({ ...described, why, spans: spansOf(trace), spansLeftOut: stepsLeftOut });
}

/** In the order in which they started. */
function spansOf({ route, outcome, seconds, startedMs, steps }: Trace): Span[] {
  const failed = outcome === "failed" || outcome === "shed";
  const request = { name: route, parent: null, beginMs: 0, durationMs: rounded(seconds * 1000) } as const;
  const parts = steps.map(
    (step): Span => ({
      name: step.name,
      parent: 0,
      beginMs: rounded(Math.max(0, step.beganMs - startedMs)),
      durationMs: rounded(step.endedMs - step.beganMs),
      status: step.failed ? "failed" : "ok",
    }),
  );
  parts.sort((one, other) => one.beginMs - other.beginMs);
  return [{ ...request, status: failed ? "failed" : "ok" }, ...parts];
}

function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 100) / 100;
}

const sorted = z.object({
  route: z.string(),
  outcome: z.string(),
  why: z.enum(["slow", "failed"]),
  durationMs: z.number(),
});
export type SortedBy = z.output<typeof sorted>;

/** Undefined for a line that is incomplete or has another format. */
export function readTraceLine(line: string): SortedBy | undefined {
  try {
    return sorted.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
