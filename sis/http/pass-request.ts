/**
 * A request's way to its handler: it passes a door, its body is read, it gets a slot, and only then does the work
 * begin.
 */
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { Traffic } from "../telemetry/catalogue.ts";
import type { RequestNote } from "../telemetry/request-context.ts";
import { type Admissions, createShed } from "./admission.ts";
import type { AnswerCall, AnswerGuarded } from "./answer-call.ts";
import type { Call } from "./call.ts";
import type { SisContext } from "./context.ts";
import type { Declaration } from "./declaration.ts";
import type { Doors } from "./doors.ts";
import { type BodyLimits, parseJson, readBodyText, readForm, readQuery } from "./read-request.ts";
import type { Reply } from "./request-frame.ts";
import { typedIn } from "./typed-fields.ts";
import { createKeepTyped } from "./typed-form.ts";

export type Pass = (c: SisContext, note: RequestNote) => Promise<Reply>;
export type Entries = { readonly doors: Doors; readonly admissions: Admissions };

/** A slower body holds up no one else, but it occupies a connection. */
const bodyMs = 10_000;
/** For people without a session: sign-in forms and tokens are smaller. */
const openBodyBytes = 16_384;

export function passOpen(
  declaration: Declaration,
  dependencies: Dependencies,
  { doors, admissions }: Entries,
  answer: AnswerCall,
): Pass {
  const read = createReadCall(declaration, { bytes: openBodyBytes, ms: bodyMs });
  const { traffic } = declaration;
  if (traffic === "operations") return async (c, note) => thenAnswer(await read(c, note), answer);
  const place = createPlace(traffic, dependencies, admissions);
  return async (c, note) => {
    const call = await read(c, note);
    if (isRefusal(call)) return call;
    const inside = doors.enterAddress(c);
    if (isRefusal(inside)) return inside;
    try {
      return await place(() => answer(call));
    } finally {
      inside.leave();
    }
  };
}

export function passGuarded(
  declaration: Declaration,
  dependencies: Dependencies,
  { doors, admissions }: Entries,
  answer: AnswerGuarded,
): Pass {
  const read = createReadCall(declaration, { bytes: dependencies.settings.bodyBytes, ms: bodyMs });
  const readWithoutSession = createReadCall(declaration, { bytes: openBodyBytes, ms: bodyMs });
  const keepTyped = createKeepTyped(declaration, dependencies.seal);
  const { traffic } = declaration;
  if (traffic === "operations") throw new Error(`${declaration.name}: operations need no session.`);
  const place = createPlace(traffic, dependencies, admissions);
  return async (c, note) => {
    const inside = await doors.enterSession(c);
    if (isRefusal(inside)) {
      if (declaration.kind === "page" && inside.status !== 401)
        rememberTyped(await readWithoutSession(c, note));
      return await keepTyped(c, inside, () => readWithoutSession(c, note));
    }
    try {
      const call = await read(c, note);
      if (isRefusal(call)) return call;
      rememberTyped(call);
      const reply = await place(() => answer({ ...call, caller: inside.caller }));
      return await keepTyped(c, reply, async () => call);
    } finally {
      inside.leave();
    }
  };
}

/** For the page that says that the form couldn't be taken. */
function rememberTyped(call: Call | Refusal): void {
  if (!isRefusal(call) && call.raw.body !== undefined) call.c.set("typed", typedIn(call.raw.body));
}

async function thenAnswer(call: Call | Refusal, answer: AnswerCall): Promise<Reply> {
  return isRefusal(call) ? call : await answer(call);
}

type Work = () => Promise<Reply>;

/** Does the work in a slot of its class; refuses at once if none is free. */
function createPlace(
  traffic: Traffic,
  dependencies: Dependencies,
  admissions: Admissions,
): (work: Work) => Promise<Reply> {
  const admission = admissions[traffic];
  const { refusal, count } = createShed(traffic, dependencies);
  return async (work) => {
    const reached = admission.enter();
    if (reached !== undefined) {
      count(reached);
      return refusal;
    }
    try {
      return await work();
    } finally {
      admission.leave();
    }
  };
}

function createReadCall(declaration: Declaration, limits: BodyLimits) {
  const isForm = declaration.kind === "page" || declaration.takes === "form";
  return async (c: SisContext, note: RequestNote): Promise<Call | Refusal> => {
    const query = readQuery(c);
    if (isRefusal(query)) return query;
    const parts = { params: c.req.param(), query };
    if (declaration.method === "get") return { c, raw: { ...parts, body: undefined }, bodyText: "", note };
    const bodyText = await readBodyText(c, limits);
    if (isRefusal(bodyText)) return bodyText;
    if (!isForm) return { c, raw: { ...parts, body: parseJson(bodyText) }, bodyText, note };
    const body = readForm(bodyText);
    return isRefusal(body) ? body : { c, raw: { ...parts, body }, bodyText, note };
  };
}
