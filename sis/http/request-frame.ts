/** Wraps every handler: always answers, and measures. */
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import { newNote, type RequestNote } from "../telemetry/request-context.ts";
import type { SisContext } from "./context.ts";
import type { Declaration, PlainAnswer, RegisteredRoute } from "./declaration.ts";
import { refuseAfter } from "./failures.ts";
import { jsonResponse, refusalResponse } from "./json-answer.ts";
import { createMeasure } from "./measure.ts";
import { showRefusal } from "./page/refusal-page.ts";
import { type Headers, secured, securityHeaders } from "./security-headers.ts";

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
  const refuseFailed = createRefuseFailed(declaration.name, dependencies);
  const { behindProxy } = dependencies.settings;
  const render = declaration.kind === "page" ? renderPage : createRenderJson(declaration);
  return async (c: SisContext, work: Work, note: RequestNote): Promise<Response> => {
    const headers = securityHeaders(c, behindProxy);
    try {
      const reply = await work(note);
      if (reply instanceof Response) return secured(reply, headers);
      if (isRefusal(reply)) return await render(c, reply, headers);
      return jsonResponse(reply, headers);
    } catch (error) {
      return await render(c, refuseFailed(c, error), headers);
    }
  };
}

async function renderPage(c: SisContext, refusal: Refusal | undefined, headers: Headers): Promise<Response> {
  return secured(await showRefusal(c, refusal), headers);
}

function createRenderJson({ refusalForm }: Declaration) {
  return (_: SisContext, refusal: Refusal | undefined, headers: Headers): Response =>
    refusalResponse(refusal, headers, refusalForm?.body);
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
