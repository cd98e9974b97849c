/** Slow and failed requests of a run as the SIS kept them: one trace a line. */
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
