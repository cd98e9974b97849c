/** Around every handler: a place among the requests under way, an answer whatever happens, a measurement. */
import type { Context } from "hono";
import type { Role } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseBusy, surpriseBody, wireBody } from "../errors.ts";
import type { Admission, Traffic } from "./admission.ts";
import type { Declaration, PlainAnswer } from "./declaration.ts";
import { refuseAfter } from "./failures.ts";

export type Reply = PlainAnswer | Refusal | Response;
/** How a page shows a refusal; `undefined` stands for a defect of ours. */
export type RenderRefusal = (c: Context, refusal: Refusal | undefined) => Response | Promise<Response>;
/** What the request turned out to be, for metrics and the log. */
export type RequestNote = { role: Role | "none" };
type Frame = (c: Context, work: (note: RequestNote) => Promise<Reply>) => Promise<Response>;
type Outcome = "ok" | "refused" | "shed" | "failed";

export function createFrame(
  declaration: Declaration,
  dependencies: Dependencies,
  admissions: Record<Traffic, Admission>,
  renderRefusal: RenderRefusal,
): Frame {
  const admission = declaration.traffic === "operations" ? undefined : admissions[declaration.traffic];
  const measure = createMeasure(declaration, dependencies);
  const answer = createAnswer(declaration, dependencies, renderRefusal);
  return async (c, work) => {
    const startedMs = performance.now();
    const note: RequestNote = { role: "none" };
    if (admission !== undefined && !admission.enter()) {
      dependencies.metrics.shed.inc({ reason: `${declaration.traffic}-in-flight` });
      const response = await answer(
        c,
        async () => refuseBusy(declaration.traffic === "sign-in" ? "busy" : "server_busy", 1),
        note,
      );
      return measure(response, note, startedMs);
    }
    try {
      return measure(await answer(c, work, note), note, startedMs);
    } finally {
      admission?.leave();
    }
  };
}

function createAnswer(declaration: Declaration, dependencies: Dependencies, renderRefusal: RenderRefusal) {
  const refusalResponse = (c: Context, refusal: Refusal): Response | Promise<Response> =>
    declaration.kind === "page"
      ? renderRefusal(c, refusal)
      : jsonResponse(refusal.status, wireBody(refusal), retry(refusal));
  return async (
    c: Context,
    work: (note: RequestNote) => Promise<Reply>,
    note: RequestNote,
  ): Promise<Response> => {
    try {
      const reply = await work(note);
      if (reply instanceof Response) return reply;
      if (isRefusal(reply)) return await refusalResponse(c, reply);
      return jsonResponse(reply.status, reply.body, reply.headers);
    } catch (error) {
      const refusal = refuseAfter(error);
      dependencies.log.error(
        { route: declaration.name, refusedAs: refusal?.code, err: error },
        "request failed",
      );
      if (refusal !== undefined) return refusalResponse(c, refusal);
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

function createMeasure(declaration: Declaration, { metrics, log, settings }: Dependencies) {
  const observers = new Map<string, { observe(seconds: number): void }>();
  const observerOf = (role: RequestNote["role"], outcome: Outcome): { observe(seconds: number): void } => {
    const key = `${role} ${outcome}`;
    const known = observers.get(key);
    if (known !== undefined) return known;
    const observer = metrics.requestSeconds.labels({ route: declaration.name, role, outcome });
    observers.set(key, observer);
    return observer;
  };
  return (response: Response, note: RequestNote, startedMs: number): Response => {
    const durationMs = performance.now() - startedMs;
    observerOf(note.role, outcomeOf(response.status)).observe(durationMs / 1000);
    if (durationMs >= settings.slowRequestMs) {
      log.info(
        { route: declaration.name, role: note.role, status: response.status, durationMs },
        "slow request",
      );
    }
    return response;
  };
}

function outcomeOf(status: number): Outcome {
  if (status < 400) return "ok";
  if (status < 500) return "refused";
  return status === 503 ? "shed" : "failed";
}
