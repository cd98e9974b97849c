/**
 * Traces of requests. While a request runs only its steps are noted, which costs next to nothing; when it has turned
 * out slow or failed, or when its trace is to be sent anyway, spans are made of them. Spans that are made at once, by
 * instrumenting HTTP and pg, cost a third of the throughput here.
 */
import { RandomIdGenerator } from "@opentelemetry/sdk-trace";
import type { Context } from "hono";
import type { RequestKind, RequestOutcome, RoleGroup, SchoolSize } from "../catalogue.ts";
import { journeyOf } from "./journeys.ts";
import type { SpanSender } from "./send-spans.ts";
import type { Step } from "./steps.ts";
import type { TraceFile } from "./trace-file.ts";
import { readTraceParent, type TraceParent } from "./trace-parent.ts";

/** One request, now that it is answered: never a person, an id, an address with ids or a value of a statement. */
export type AnsweredRequest = {
  /** The route's name, and its method and path as declared: `/api/sections/{sectionId}/roster`. */
  readonly route: string;
  readonly method: string;
  readonly path: string;
  readonly kind: RequestKind;
  readonly outcome: RequestOutcome;
  readonly status: number;
  readonly roleGroup: RoleGroup;
  readonly schoolSize: SchoolSize;
  /** As `performance.now()` tells it. */
  readonly startedMs: number;
  readonly seconds: number;
  readonly steps: readonly Step[];
  /** Steps that were too many to be noted. */
  readonly stepsLeftOut: number;
};

/** What decides whether a request's trace is wanted. */
type Weighed = Pick<AnsweredRequest, "kind" | "outcome" | "seconds">;

export type KeptBecause = "slow" | "failed";

/** A request whose trace is wanted. */
export type Trace = AnsweredRequest & {
  readonly traceId: string;
  readonly parent: TraceParent | undefined;
  readonly journey: string | null;
  readonly startedAtMs: number;
};

export type Tracing = {
  /** The trace that the caller says this request is part of. */
  traceId(c: Context): string | undefined;
  /** Asked first of every request: whether its trace may be kept somewhere. */
  wants(request: Weighed): boolean;
  /** Answers the trace's id if the trace is kept somewhere. */
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
  slowMs: number;
  clock: () => Date;
  /** Where slow and failed requests are kept. */
  file?: TraceFile | undefined;
  /** Where slow and failed requests are sent, and a share of all others. */
  sender?: SpanSender | undefined;
};

export function createTracing(options: TracingOptions): Tracing {
  const { slowMs, clock, file, sender } = options;
  const ids = new RandomIdGenerator();
  const describe = (c: Context, request: AnsweredRequest): Trace => {
    const parent = readTraceParent(c.req.header("traceparent"));
    return {
      ...request,
      parent,
      traceId: parent?.traceId ?? ids.generateTraceId(),
      journey: journeyOf(c.req.header("baggage")),
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
