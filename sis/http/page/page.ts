/** The frame of every page: navigation by role, an error summary or a notice, and strict security headers. */

import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import type { RefusalStatus } from "../../errors.ts";
import type { SisContext } from "../context.ts";
import type { Session } from "../row-scopes.ts";
import { credentialOf, formToken } from "../session-token.ts";
import type { TypedFields } from "../typed-fields.ts";
import { frameWords, type Language } from "./language.ts";

export type Html = ReturnType<typeof html>;
/** One thing to correct; `field` is the id of its input. */
export type FieldProblem = { readonly field?: string | undefined; readonly text: string };
export type Page = {
  readonly title: string;
  readonly session?: Session | undefined;
  /** Confirms what was done. */
  readonly notice?: string | undefined;
  readonly problems?: readonly FieldProblem[];
  readonly status?: 200 | 500 | RefusalStatus;
  /** The path of a script of ours that the page also works without. */
  readonly script?: string | undefined;
  /** English unless said otherwise. */
  readonly language?: Language;
  /** A source of images that its style sheet needs. */
  readonly images?: "data:" | undefined;
};

/** What a page with a form is shown with: nothing typed at first, and everything again if it was refused. */
export type FormPage = {
  readonly session: Session;
  /** By the ids of the fields. */
  readonly typed: TypedFields;
  readonly problems: readonly FieldProblem[];
  readonly status?: 200 | RefusalStatus;
};

/** Only our own styles, scripts and form targets are allowed, and nothing may be framed or cached. */
const contentSecurity =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const pageHeaders = {
  "Cache-Control": "no-store",
};

export function showPage(c: SisContext, page: Page, main: Html): Response | Promise<Response> {
  const problems = page.problems ?? [];
  const language = page.language ?? "en";
  const words = frameWords[language];
  const title = `${problems.length > 0 ? "Error: " : ""}${page.title} – Firstbell SIS`;
  const content = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
${page.script === undefined ? "" : html`<script src="${page.script}" defer></script>`}
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<div class="band"><header>${navigation(c, page.session)}</header></div>
<main id="main" tabindex="-1">
${problems.length > 0 ? errorSummary(words.problem, problems) : ""}
${page.notice === undefined ? "" : html`<p class="notice" role="status">${page.notice}</p>`}
<h1>${page.title}</h1>
${main}
</main>
<footer>${words.footer}</footer>
</body>
</html>`;
  return c.html(content, page.status ?? 200, { ...pageHeaders, "Content-Security-Policy": policyOf(page) });
}

function policyOf({ script, images }: Page): string {
  const scripts = script === undefined ? "" : "; script-src 'self'; connect-src 'self'";
  return `${contentSecurity}${scripts}${images === undefined ? "" : `; img-src ${images}`}`;
}

function navigation(c: SisContext, session: Session | undefined): Html {
  if (session === undefined) return html`<a class="name" href="/">Firstbell SIS</a>`;
  const links = c.var.placesOf(session.role).map(({ path, name }) => html`<a href="${path}">${name}</a>`);
  return html`<a class="name" href="/">Firstbell SIS</a>
<nav aria-label="Main">${links}</nav>
<form method="post" action="/sign-out">${formFields(c)}<button>Sign out</button></form>`;
}

function errorSummary(heading: string, problems: readonly FieldProblem[]): Html {
  const items = problems.map(({ field, text }) =>
    field === undefined ? html`<li>${text}</li>` : html`<li><a href="#${field}">${text}</a></li>`,
  );
  return html`<div class="summary" role="alert"><h2>${heading}</h2><ul>${items}</ul></div>`;
}

/** Every form carries proof that it is ours, and a fresh key, so that sending it twice has one effect. */
export function formFields(c: SisContext): Html {
  const credential = credentialOf(c);
  const token = credential === undefined ? "" : formToken(credential.token);
  return html`<input type="hidden" name="formToken" value="${token}">
<input type="hidden" name="operationId" value="${randomUUID()}">`;
}
