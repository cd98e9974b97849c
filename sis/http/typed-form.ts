/**
 * What someone had typed into a form when their session ended: kept sealed in their browser, and offered again after
 * they sign in.
 */
import { z } from "zod";
import { isRefusal, type Refusal } from "../errors.ts";
import type { Call } from "./call.ts";
import type { SisContext } from "./context.ts";
import { keepCookie, readCookie } from "./cookies.ts";
import type { Declaration } from "./declaration.ts";
import { isFromOwnPage } from "./own-page.ts";
import type { Reply } from "./request-frame.ts";
import type { Seal } from "./seal.ts";
import { type TypedFields, typedFields } from "./typed-fields.ts";

const purpose = "typed-form";
const keptSeconds = 30 * 60;
/** Browsers drop longer cookies. */
const longestCookie = 3_900;
const typedForm = z.object({ path: z.string(), fields: typedFields });
/** They belong to the session that ended. */
const ofSession = new Set(["formToken", "operationId"]);

/** Keeps the form of a request that is refused because its session ended, and leads to the sign-in page. */
export function createKeepTyped({ resumeAt }: Declaration, seal: Seal) {
  return async (c: SisContext, reply: Reply, read: () => Promise<Call | Refusal>): Promise<Reply> => {
    if (resumeAt === undefined || !isRefusal(reply) || reply.status !== 401) return reply;
    // Otherwise another site could fill in the form that is offered.
    if (!isFromOwnPage(c)) return reply;
    const call = await read();
    if (isRefusal(call)) return call;
    const next = resumeAt(call.raw);
    return (await keep(c, seal, next, call)) ? c.redirect(signInPath(next), 303) : reply;
  };
}

function signInPath(next: string): string {
  return `/sign-in?ended=kept&next=${encodeURIComponent(next)}`;
}

async function keep(c: SisContext, seal: Seal, next: string, { raw }: Call): Promise<boolean> {
  const typed = typedFields.safeParse(raw.body);
  if (!typed.success) return false;
  const kept = Object.entries(typed.data).filter(([name]) => !ofSession.has(name));
  const [path = ""] = next.split("?");
  const sealed = await seal.close(purpose, { path, fields: Object.fromEntries(kept) }, keptSeconds);
  if (sealed.length > longestCookie) return false;
  keepCookie(c, "typed", sealed, keptSeconds);
  return true;
}

/** What had been typed on the requested page, if the session ended before it was sent. */
export async function readTyped(c: SisContext, seal: Seal): Promise<TypedFields | undefined> {
  const typed = await seal.open(purpose, readCookie(c, "typed"), typedForm);
  return typed?.path === c.req.path ? typed.fields : undefined;
}

/** On a page that shows what was typed. */
export const typedNotice =
  "You were signed out before this form was sent, so nothing was saved. What you typed is filled in: check it, then send the form again.";
