/** Slow and failed requests of a run as the SIS kept them: one trace per line. */
import { readFile } from "node:fs/promises";
import { z } from "zod";

const milliseconds = z.number().nonnegative();

const spanSchema = z.object({
  /** A statement's name, or what else the request did. */
  name: z.string(),
  /** Index of the span that it is part of; null for the request itself. */
  parent: z.number().int().nonnegative().nullable(),
  /** From the beginning of the request. */
  beginMs: milliseconds,
  durationMs: milliseconds,
  status: z.enum(["ok", "failed"]),
});

export const traceSchema = z.object({
  traceId: z.string(),
  route: z.string(),
  kind: z.string(),
  outcome: z.string(),
  journey: z.string().nullable(),
  roleGroup: z.string(),
  schoolSize: z.string(),
  startedAtMs: z.number(),
  durationMs: milliseconds,
  why: z.enum(["slow", "failed"]),
  spans: z.array(spanSchema).min(1),
  spansLeftOut: z.number().int().nonnegative(),
});
export type TraceEvidence = z.output<typeof traceSchema>;

/** `unreadable` lines are incomplete or malformed; no verdict depends on them. */
export type KeptTraces = { readonly traces: TraceEvidence[]; readonly unreadable: number };

/** Null if the file doesn't exist: not every SIS keeps traces. */
export async function readTraces(path: string): Promise<KeptTraces | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n").filter((line) => line !== "");
  const traces = lines.flatMap((line) => readTrace(line) ?? []);
  return { traces, unreadable: lines.length - traces.length };
}

function readTrace(line: string): TraceEvidence | undefined {
  try {
    return traceSchema.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
