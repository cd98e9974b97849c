/** What a caller's headers say about a request: the trace it continues, and the journey it belongs to. */
import type { SpanContext } from "@opentelemetry/api";
import { parseKeyPairsIntoRecord, parseTraceParent } from "@opentelemetry/core";

/** Undefined for a missing or invalid `traceparent`: the request then starts its own trace. */
export function readTraceParent(header: string | undefined): SpanContext | undefined {
  return header === undefined ? undefined : (parseTraceParent(header) ?? undefined);
}

/** Undefined for a name that isn't in the set of known journeys: it could be a person's. */
export function readJourney(baggage: string | undefined, known: ReadonlySet<string>): string | undefined {
  const journey = parseKeyPairsIntoRecord(baggage).journey;
  return journey !== undefined && known.has(journey) ? journey : undefined;
}
