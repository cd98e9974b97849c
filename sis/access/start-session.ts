/** Gives a browser its session, and sends it to the page that was asked for. */
import type { Settings } from "../dependencies.ts";
import type { SisContext } from "../http/context.ts";
import { keepCookie } from "../http/cookies.ts";
import type { SignedIn } from "./sign-in-outcome.ts";

export function startSession(
  c: SisContext,
  { sessionHours }: Settings,
  { token }: SignedIn,
  next: string,
): Response {
  keepCookie(c, "session", token, sessionHours * 3600);
  return c.redirect(next, 303);
}
