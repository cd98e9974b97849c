/**
 * Traces of requests. While a request runs, only its steps are noted, which costs next to nothing; once it turns out
 * slow or failed, or will be sent anyway, spans are made of them. Making spans as it runs, by instrumenting HTTP and
 * pg, costs a third of the throughput here.
 */
import { RandomIdGenerator } from "@opentelemetry/sdk-trace";
import type { Context } from "hono";
import { readJourney, readTraceParent } from "./caller.ts";
import type { SpanSender } from "./send-spans.ts";
import type { AnsweredRequest, KeptBecause, Trace } from "./trace.ts";
import type { TraceFile } from "./trace-file.ts";

/** What decides whether a request's trace is wanted. */
type Weighed = Pick<AnsweredRequest, "kind" | "outcome" | "seconds">;

export type Tracing = {
  /** The trace that this request continues, by its caller. */
  traceId(c: Context): string | undefined;
  /** A cheap first check of every request: whether its trace may be kept. */
  wants(request: Weighed): boolean;
  /** Returns the trace's id if the trace is kept. */
  answered(c: Context, request: AnsweredRequest): string | undefined;
  shutdown(): Promise<void>;
};

export const noTracing: Tracing = {
  traceId: () => undefined,
  wants: () => false,
  answered: () => undefined,
  shutdown: async () => {},
};

export type TracingOptions = {
  readonly slowMs: number;
  readonly clock: () => Date;
  /** Names that callers may give in `baggage: journey=…`; every other name is left out. */
  readonly journeys?: readonly string[];
  /** Keeps slow and failed requests. */
  readonly file?: TraceFile | undefined;
  /** Sends slow and failed requests, and a share of all others. */
  readonly sender?: SpanSender | undefined;
};

export function createTracing(options: TracingOptions): Tracing {
  const { slowMs, clock, file, sender } = options;
  const ids = new RandomIdGenerator();
  const journeys = new Set(options.journeys);
  const describe = (c: Context, request: AnsweredRequest): Trace => {
    const parent = readTraceParent(c.req.header("traceparent"));
    return {
      ...request,
      parent,
      traceId: parent?.traceId ?? ids.generateTraceId(),
      journey: readJourney(c.req.header("baggage"), journeys),
      startedAtMs: clock().getTime() - request.seconds * 1000,
    };
  };
  return {
    traceId: (c) => readTraceParent(c.req.header("traceparent"))?.traceId,
    wants: (request) =>
      request.kind !== "operations" && (sender !== undefined || reasonToKeep(request, slowMs) !== undefined),
    answered: (c, request) => {
      const because = reasonToKeep(request, slowMs);
      const filed = because !== undefined && file?.wants(request, because) === true;
      if (!filed && sender === undefined) return undefined;
      const trace = describe(c, request);
      if (filed) file.keep(trace, because);
      const sent = sender?.send(trace, because) === true;
      return filed || sent ? trace.traceId : undefined;
    },
    shutdown: async () => {
      await Promise.all([file?.close(), sender?.shutdown()]);
    },
  };
}

function reasonToKeep({ outcome, seconds }: Weighed, slowMs: number): KeptBecause | undefined {
  if (outcome === "failed" || outcome === "shed") return "failed";
  return seconds * 1000 >= slowMs ? "slow" : undefined;
}
