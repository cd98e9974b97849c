/** What people see instead of a page that is refused or broken; without a session they are sent to sign in. */

import { html } from "hono/html";
import { invalidRequest, type Refusal, surpriseBody } from "../../errors.ts";
import type { SisContext } from "../context.ts";
import { credentialOf } from "../session-token.ts";
import { type Html, showPage } from "./page.ts";
import { pagePath } from "./page-path.ts";

export async function showRefusal(c: SisContext, refusal: Refusal | undefined): Promise<Response> {
  if (refusal?.status === 401) return c.redirect(signInPath(c), 303);
  const { message } = refusal ?? surpriseBody;
  const seconds = refusal?.retryAfterSeconds;
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) c.header(name, value);
  const mayRepeat = refusal === undefined || seconds !== undefined;
  const next = (mayRepeat ? sendAgain(c) : undefined) ?? html`<p>${hintFor(c, refusal)}</p>`;
  const body = html`${next}<p><a href="/">Go to the start page</a></p>`;
  return await showPage(c, { title: message, status: refusal?.status ?? 500 }, body);
}

/** A page doesn't list the problems of a request, as the API does. */
function hintFor(c: SisContext, refusal: Refusal | undefined): string {
  if (refusal?.code !== invalidRequest) return (refusal ?? surpriseBody).hint;
  return c.req.method === "GET" ? "Check the address." : "Go back, and fill in the form again.";
}

/** The form as it was sent, with the key that it had. */
function sendAgain(c: SisContext): Html | undefined {
  const { typed } = c.var;
  if (typed === undefined) return undefined;
  const fields = Object.entries(typed).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<p>What you typed is kept on this page. Send it again: nothing is done twice.</p>
<form method="post" action="${c.req.path}">${fields}<button>Send again</button></form>`;
}

/** Signing in leads back to the page that was asked for, or that the form was on. */
function signInPath(c: SisContext): string {
  const next = pagePath(c);
  const query = new URLSearchParams(credentialOf(c) === undefined ? {} : { ended: "yes" });
  if (next !== "/") query.set("next", next);
  return query.size === 0 ? "/sign-in" : `/sign-in?${query}`;
}
