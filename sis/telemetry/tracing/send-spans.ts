/** Sends traces as OTLP: every slow or failed request, and a share of all others. Spans are made after the request. */
import {
  type HrTime,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  trace as traces,
} from "@opentelemetry/api";
import { millisToHrTime } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-proto";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, RandomIdGenerator, TracerProvider } from "@opentelemetry/sdk-trace";
import { type Step, stepNames } from "./steps.ts";
import type { KeptBecause, Trace } from "./trace.ts";

export type SpanSender = {
  /** Returns whether the trace is sent: an ordinary one only if it falls in the share. */
  send(trace: Trace, because: KeptBecause | undefined): boolean;
  shutdown(): Promise<void>;
};

export type SpanSenderOptions = {
  /** The receiver's URL, without `/v1/traces`. */
  readonly endpoint: string;
  /** The share of ordinary requests (neither slow nor failed) to send: 0 to 1. */
  readonly share: number;
};

/** A bounded queue: what doesn't fit is dropped, and no request waits for the receiver. */
const queue = { maxQueueSize: 8_192, maxExportBatchSize: 512, scheduledDelayMillis: 1_000 };
const answerWithinMs = 5_000;

export function createSpanSender({ endpoint, share }: SpanSenderOptions): SpanSender {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, timeoutMillis: answerWithinMs });
  const ids = createIds();
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ "service.name": "firstbell-sis" }),
    spanProcessors: [new BatchSpanProcessor({ exporter, ...queue })],
    idGenerator: ids,
  });
  const tracer = provider.getTracer("firstbell-sis");
  const sendSpans = (trace: Trace): void => {
    ids.traceId = trace.traceId;
    const startTime = millisToHrTime(trace.startedAtMs);
    const options = { kind: SpanKind.SERVER, startTime, attributes: requestAttributes(trace) };
    const span = tracer.startSpan(`${trace.method} ${trace.path}`, options, contextOf(trace));
    const within = traces.setSpan(ROOT_CONTEXT, span);
    for (const step of trace.steps) {
      const { begin, end } = timesOf(trace, step);
      const part = tracer.startSpan(step.name, { startTime: begin, ...stepOptions(step.name) }, within);
      if (step.failed) part.setStatus({ code: SpanStatusCode.ERROR });
      part.end(end);
    }
    if (trace.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    span.end(millisToHrTime(trace.startedAtMs + trace.seconds * 1000));
  };
  return {
    send: (trace, because) => {
      if (because === undefined && !inShare(trace.traceId, share)) return false;
      sendSpans(trace);
      return true;
    },
    shutdown: () => provider.shutdown(),
  };
}

/** A trace that starts here already has its id, which the file and the log use too. */
function createIds() {
  const random = new RandomIdGenerator();
  const ids = {
    traceId: "",
    generateTraceId: () => ids.traceId,
    generateSpanId: () => random.generateSpanId(),
  };
  return ids;
}

/** By the trace's id, so that all parts of a system pick the same traces. */
function inShare(traceId: string, share: number): boolean {
  return Number.parseInt(traceId.slice(-8), 16) < share * 2 ** 32;
}

function contextOf({ parent }: Trace) {
  if (parent === undefined) return ROOT_CONTEXT;
  return traces.setSpanContext(ROOT_CONTEXT, { ...parent, traceFlags: TraceFlags.SAMPLED, isRemote: true });
}

function timesOf(
  { startedAtMs, startedMs }: Trace,
  { beganMs, endedMs }: Step,
): { begin: HrTime; end: HrTime } {
  const at = (ms: number): HrTime => millisToHrTime(startedAtMs + ms - startedMs);
  return { begin: at(beganMs), end: at(endedMs) };
}

/** Names follow OpenTelemetry's conventions; our own start with `firstbell.` */
function requestAttributes(trace: Trace) {
  return {
    "http.request.method": trace.method,
    "http.route": trace.path,
    "http.response.status_code": trace.status,
    "firstbell.route": trace.route,
    "firstbell.kind": trace.kind,
    "firstbell.outcome": trace.outcome,
    "firstbell.role_group": trace.roleGroup,
    "firstbell.school_size": trace.schoolSize,
    ...(trace.journey === undefined ? {} : { "firstbell.journey": trace.journey }),
  };
}

const ownSteps = new Set<string>(Object.values(stepNames));

function stepOptions(name: string) {
  if (ownSteps.has(name)) return { kind: SpanKind.INTERNAL };
  const attributes = { "db.system.name": "postgresql", "db.query.summary": name };
  return { kind: SpanKind.CLIENT, attributes };
}
