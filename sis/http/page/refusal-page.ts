/** What people see instead of a page that is refused or broken; without a session they are sent to sign in. */

import { html } from "hono/html";
import { type Refusal, surpriseBody } from "../../errors.ts";
import type { SisContext } from "../context.ts";
import { showPage } from "./page.ts";

export async function showRefusal(c: SisContext, refusal: Refusal | undefined): Promise<Response> {
  if (refusal?.status === 401) return c.redirect("/sign-in", 303);
  const { message, hint } = refusal ?? surpriseBody;
  const seconds = refusal?.retryAfterSeconds;
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  for (const [name, value] of Object.entries(refusal?.headers ?? {})) c.header(name, value);
  const body = html`<p>${hint}</p><p><a href="/">Go to the start page</a></p>`;
  return await showPage(c, { title: message, status: refusal?.status ?? 500 }, body);
}
