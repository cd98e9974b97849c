/** The sign-in page: a password for families, the district's single sign-on for everyone else. */
import { html } from "hono/html";
import type { Refusal } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { textField } from "../http/page/fields.ts";
import type { Language } from "../http/page/languages.ts";
import { type FieldProblem, type Html, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { type SayAccess, sayAccess } from "./messages.ts";

export type SignInView = {
  readonly language: Language;
  /** Where to go afterwards, as a local path. */
  readonly next: string;
  readonly username: string;
  /** False where the SIS has no single sign-on in browsers. */
  readonly withDistrict: boolean;
  readonly notice?: "ended" | "typed-kept" | undefined;
  readonly refusal?: Refusal | undefined;
};

export async function showSignIn(c: SisContext, view: SignInView): Promise<Response> {
  const { language, refusal, notice } = view;
  const say = sayAccess(language);
  const seconds = refusal?.retryAfterSeconds;
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  c.header("Vary", "Accept-Language", { append: true });
  const page = {
    title: say("sign-in"),
    language,
    problems: problemsOf(say, refusal),
    notice: notice === undefined ? undefined : say(notice),
    status: refusal?.status ?? 200,
  } as const;
  return await showPage(
    c,
    page,
    html`<div class="ways">${familyForm(say, view)}${districtWay(say, view)}</div>`,
  );
}

/** Codes of refusals that have a message of the same name. */
const saidRefusals = [
  "sign-in-refused",
  "clocks-differ",
  "sign-in-unavailable",
  "too-many-tries",
  "busy",
] as const;

function problemsOf(say: SayAccess, refusal: Refusal | undefined): FieldProblem[] {
  if (refusal === undefined) return [];
  const key = saidRefusals.find((code) => code === refusal.code);
  if (key === undefined) return refusalProblems(refusal);
  return [{ text: say(key, { seconds: refusal.retryAfterSeconds ?? 1 }) }];
}

function familyForm(say: SayAccess, { language, next, username }: SignInView): Html {
  const field = { problems: [] };
  const email = textField({
    ...field,
    id: "username",
    label: say("email"),
    type: "email",
    value: username,
    autocomplete: "username",
    autocapitalize: "none",
  });
  const password = textField({
    ...field,
    id: "password",
    label: say("password"),
    type: "password",
    value: "",
    autocomplete: "current-password",
  });
  return html`<section aria-labelledby="families"><h2 id="families">${say("families")}</h2>
<form method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<input type="hidden" name="lang" value="${language}">${email}${password}<button>${say("sign-in")}</button></form>
<p><a href="/activate">${say("have-code")}</a></p></section>`;
}

function districtWay(say: SayAccess, { next, withDistrict }: SignInView): Html {
  const way = withDistrict
    ? html`<p>${say("district-hint")}</p>
<p><a class="button" href="/sign-in/district?next=${encodeURIComponent(next)}">${say("district-link")}</a></p>`
    : html`<p>${say("no-district")}</p>`;
  return html`<section aria-labelledby="district"><h2 id="district">${say("district")}</h2>${way}</section>`;
}
