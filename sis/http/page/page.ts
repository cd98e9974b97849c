/** The frame of every page: navigation by role, an error summary or a notice, and strict security headers. */

import { randomUUID } from "node:crypto";
import { html } from "hono/html";
import type { RefusalStatus } from "../../errors.ts";
import type { SisContext } from "../context.ts";
import type { Session } from "../row-scopes.ts";
import { credentialOf, formToken } from "../session-token.ts";
import type { TypedFields } from "../typed-fields.ts";
import { pageSheet } from "./assets/page-sheet.ts";
import { type SayFrame, sayFrame } from "./frame-messages.ts";
import { placeName } from "./language.ts";
import type { Language } from "./languages.ts";
import { pagePath } from "./page-path.ts";

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
  /** Of a page that is there in every language. Others are in English, and offer no other. */
  readonly language?: Language | undefined;
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

/** Only our own styles, fonts, images, scripts and form targets are allowed, and nothing may be framed or cached. */
const contentSecurity =
  "default-src 'none'; style-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const pageHeaders = {
  "Cache-Control": "no-store",
};

export function showPage(c: SisContext, page: Page, main: Html): Response | Promise<Response> {
  const problems = page.problems ?? [];
  const language = page.language ?? "en";
  const say = sayFrame(language);
  const title = `${problems.length > 0 ? say("error") : ""}${page.title} – Firstbell SIS`;
  const content = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${pageSheet().path}">
${page.script === undefined ? "" : html`<script src="${page.script}" defer></script>`}
</head>
<body>
<a class="usa-skipnav" href="#main">${say("skip")}</a>
${pageHeader(c, page, say)}
<div class="frame">${navigation(c, page.session, language)}
<main id="main" tabindex="-1">
${problems.length > 0 ? errorSummary(say("problem"), problems) : ""}
${page.notice === undefined ? "" : noticeAlert(page.notice)}
<h1>${page.title}</h1>
${main}
</main></div>
<footer class="usa-footer"><div class="foot">${say("footer")}</div></footer>
</body>
</html>`;
  return c.html(content, page.status ?? 200, { ...pageHeaders, "Content-Security-Policy": policyOf(page) });
}

function policyOf({ script, images }: Page): string {
  const scripts = script === undefined ? "" : "; script-src 'self'; connect-src 'self'";
  return `${contentSecurity}; img-src 'self'${images === undefined ? "" : ` ${images}`}${scripts}`;
}

/** Whose system this is, the other language, and the way out. */
function pageHeader(c: SisContext, { session, language }: Page, say: SayFrame): Html {
  const school = session === undefined ? undefined : c.var.schoolName(session.schoolId);
  return html`<header class="usa-header"><div class="bar"><div class="usa-logo"><a href="/">Firstbell SIS</a>${school ?? ""}</div>${
    language === undefined ? "" : otherLanguage(c, language)
  }${session === undefined ? "" : signOutForm(c, say)}</div></header>`;
}

function signOutForm(c: SisContext, say: SayFrame): Html {
  return html`<form method="post" action="/sign-out">${formFields(c)}<button>${say("sign-out")}</button></form>`;
}

/** Only on pages that are there in every language. */
function otherLanguage(c: SisContext, language: Language): Html {
  const other = language === "en" ? "es" : "en";
  const next = encodeURIComponent(pagePath(c));
  return html`<a lang="${other}" hreflang="${other}" href="/language?to=${other}&amp;next=${next}">${sayFrame(other)("language")}</a>`;
}

function navigation(c: SisContext, session: Session | undefined, language: Language): Html | string {
  if (session === undefined) return "";
  const places = c.var.placesOf(session.role);
  const links = places.map((place) => {
    const current = currentIn(place.path, c.req.path);
    return html`<li class="usa-sidenav__item"><a href="${place.path}"${current}>${placeName(place, language)}</a></li>`;
  });
  return html`<nav aria-label="${sayFrame(language)("navigation")}"><ul class="usa-sidenav">${links}</ul></nav>`;
}

/** Marks the link of this page, or of the page that this one is reached from. */
function currentIn(place: string, path: string): Html | string {
  if (place === path) return html` class="usa-current" aria-current="page"`;
  return path.startsWith(`${place}/`) ? html` class="usa-current" aria-current="true"` : "";
}

function noticeAlert(notice: string): Html {
  return html`<div class="usa-alert usa-alert--success" role="status"><div class="usa-alert__body"><p class="usa-alert__text">${notice}</p></div></div>`;
}

function errorSummary(heading: string, problems: readonly FieldProblem[]): Html {
  const items = problems.map(({ field, text }) =>
    field === undefined ? html`<li>${text}</li>` : html`<li><a href="#${field}">${text}</a></li>`,
  );
  return html`<div class="usa-alert usa-alert--error" role="alert"><div class="usa-alert__body"><h2 class="usa-alert__heading">${heading}</h2><ul class="usa-list">${items}</ul></div></div>`;
}

/** Every form carries proof that it is ours, and a fresh key, so that sending it twice has one effect. */
export function formFields(c: SisContext): Html {
  const credential = credentialOf(c);
  const token = credential === undefined ? "" : formToken(credential.token);
  return html`<input type="hidden" name="formToken" value="${token}">
<input type="hidden" name="operationId" value="${randomUUID()}">`;
}
