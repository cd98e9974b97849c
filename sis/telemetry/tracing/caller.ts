/** What a caller's headers say about a request: the trace it continues, and the journey it belongs to. */
import type { SpanContext } from "@opentelemetry/api";
import { parseKeyPairsIntoRecord, parseTraceParent } from "@opentelemetry/core";

/** Undefined for a missing or invalid `traceparent`: the request then starts a trace of its own. */
export function readTraceParent(header: string | undefined): SpanContext | undefined {
  return header === undefined ? undefined : (parseTraceParent(header) ?? undefined);
}

/** What people come to do, as callers may name it in `baggage: journey=…`. */
export const journeyNames = [
  "staff-sign-in",
  "attendance",
  "office",
  "counselor",
  "scores",
  "guardian",
  "student",
] as const;

const known = new Set<string>(journeyNames);

/** Undefined for any name outside the set: it could be a person's. */
export function readJourney(baggage: string | undefined): string | undefined {
  const journey = parseKeyPairsIntoRecord(baggage).journey;
  return journey !== undefined && known.has(journey) ? journey : undefined;
}
