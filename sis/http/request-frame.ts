/** Wraps every handler: always answers, and measures. */
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, surpriseBody, wireBody } from "../errors.ts";
import { newNote, type RequestNote } from "../telemetry/request-context.ts";
import type { SisContext } from "./context.ts";
import type { Declaration, PlainAnswer, RegisteredRoute } from "./declaration.ts";
import { refuseAfter } from "./failures.ts";
import { createMeasure } from "./measure.ts";
import { showRefusal } from "./page/refusal-page.ts";

export type Reply = PlainAnswer | Refusal | Response;
type Work = (note: RequestNote) => Promise<Reply>;
type Frame = (c: SisContext, work: Work) => Promise<Response>;

export function createFrame(route: RegisteredRoute, dependencies: Dependencies): Frame {
  const { context } = dependencies.telemetry;
  const measure = createMeasure(route, dependencies);
  const answer = createAnswer(route.declaration, dependencies);
  return async (c, work) => {
    const startedMs = performance.now();
    const note = newNote();
    return measure(c, await context.run(note, answer, c, work, note), note, startedMs);
  };
}

function createAnswer(declaration: Declaration, dependencies: Dependencies) {
  const render = declaration.kind === "page" ? showRefusal : refusalResponse;
  const refuseFailed = createRefuseFailed(declaration.name, dependencies);
  return async (c: SisContext, work: Work, note: RequestNote): Promise<Response> => {
    try {
      const reply = await work(note);
      if (reply instanceof Response) return reply;
      if (isRefusal(reply)) return await render(c, reply);
      return jsonResponse(reply.status, reply.body, reply.headers);
    } catch (error) {
      return await render(c, refuseFailed(c, error));
    }
  };
}

/** Logs what was thrown, and refuses the request if a limit was reached; undefined for a defect. */
function createRefuseFailed(route: string, { metrics, log, telemetry }: Dependencies) {
  const busy = metrics.counter("sis_requests_shed_total", { reason: "database-busy" });
  const unavailable = metrics.counter("sis_requests_shed_total", { reason: "database-unavailable" });
  return (c: SisContext, error: unknown): Refusal | undefined => {
    const refusal = refuseAfter(error);
    const traceId = telemetry.tracing.traceId(c);
    log.error({ route, refusedAs: refusal?.code, trace_id: traceId, err: error }, "request failed");
    if (refusal !== undefined) (refusal.code === "unavailable" ? unavailable : busy).inc();
    return refusal;
  };
}

function refusalResponse(_: SisContext, refusal: Refusal | undefined): Response {
  if (refusal === undefined) return jsonResponse(500, surpriseBody, undefined);
  const seconds = refusal.retryAfterSeconds;
  const headers = seconds === undefined ? undefined : { "Retry-After": String(seconds) };
  return jsonResponse(refusal.status, wireBody(refusal), headers);
}

const jsonHeaders = { "Content-Type": "application/json", "Cache-Control": "no-store" };

function jsonResponse(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> | undefined,
): Response {
  const text = status === 204 ? null : JSON.stringify(body);
  return new Response(text, {
    status,
    headers: headers === undefined ? jsonHeaders : { ...jsonHeaders, ...headers },
  });
}
