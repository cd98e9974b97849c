/** Around every handler: a place among the requests under way, an answer whatever happens, a measurement. */
import type { Context } from "hono";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseBusy, surpriseBody, wireBody } from "../errors.ts";
import { newNote, type RequestNote } from "../telemetry/request-context.ts";
import type { Admission, Traffic } from "./admission.ts";
import type { Declaration, PlainAnswer, RegisteredRoute } from "./declaration.ts";
import { refuseAfter } from "./failures.ts";
import { createMeasure } from "./measure.ts";

export type Reply = PlainAnswer | Refusal | Response;
/** How a page shows a refusal; `undefined` stands for a defect of ours. */
export type RenderRefusal = (c: Context, refusal: Refusal | undefined) => Response | Promise<Response>;
type Work = (note: RequestNote) => Promise<Reply>;
type Frame = (c: Context, work: Work) => Promise<Response>;

export function createFrame(
  route: RegisteredRoute,
  dependencies: Dependencies,
  admissions: Record<Traffic, Admission>,
  renderRefusal: RenderRefusal,
): Frame {
  const { traffic } = route.declaration;
  const { context } = dependencies.telemetry;
  const measure = createMeasure(route, dependencies);
  const answer = createAnswer(route.declaration, dependencies, renderRefusal);
  if (traffic === "operations") return answerAlways;
  const admission = admissions[traffic];
  const shed = dependencies.metrics.counter("sis_requests_shed_total", { reason: `${traffic}-in-flight` });
  const refusal = refuseBusy(traffic === "sign-in" ? "busy" : "server_busy", 1);

  async function answerAlways(c: Context, work: Work): Promise<Response> {
    const startedMs = performance.now();
    const note = newNote();
    return measure(c, await context.run(note, answer, c, work, note), note, startedMs);
  }
  return async (c, work) => {
    if (admission.enter()) {
      try {
        return await answerAlways(c, work);
      } finally {
        admission.leave();
      }
    }
    shed.inc();
    return await answerAlways(c, async () => refusal);
  };
}

function createAnswer(declaration: Declaration, dependencies: Dependencies, renderRefusal: RenderRefusal) {
  const refusalResponse = (c: Context, refusal: Refusal): Response | Promise<Response> =>
    declaration.kind === "page"
      ? renderRefusal(c, refusal)
      : jsonResponse(refusal.status, wireBody(refusal), retry(refusal));
  const { metrics, log, telemetry } = dependencies;
  const busy = metrics.counter("sis_requests_shed_total", { reason: "database-busy" });
  const unavailable = metrics.counter("sis_requests_shed_total", { reason: "database-unavailable" });
  return async (c: Context, work: Work, note: RequestNote): Promise<Response> => {
    try {
      const reply = await work(note);
      if (reply instanceof Response) return reply;
      if (isRefusal(reply)) return await refusalResponse(c, reply);
      return jsonResponse(reply.status, reply.body, reply.headers);
    } catch (error) {
      const refusal = refuseAfter(error);
      log.error(
        {
          route: declaration.name,
          refusedAs: refusal?.code,
          trace_id: telemetry.tracing.traceId(c),
          err: error,
        },
        "request failed",
      );
      if (refusal !== undefined) {
        (refusal.code === "unavailable" ? unavailable : busy).inc();
        return refusalResponse(c, refusal);
      }
      return declaration.kind === "page"
        ? renderRefusal(c, undefined)
        : jsonResponse(500, surpriseBody, undefined);
    }
  };
}

function retry(refusal: Refusal): Record<string, string> | undefined {
  if (refusal.retryAfterSeconds === undefined) return undefined;
  return { "Retry-After": String(refusal.retryAfterSeconds) };
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
