/** The sign-in page: a password for families, the district's single sign-on for everyone else. */
import { html } from "hono/html";
import type { Refusal } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { textField } from "../http/page/fields.ts";
import type { Language } from "../http/page/language.ts";
import { type FieldProblem, type Html, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { type SignInWords, signInWords } from "./sign-in-words.ts";

export type SignInView = {
  readonly language: Language;
  /** Where to go afterwards, as a local path. */
  readonly next: string;
  readonly username: string;
  /** False where the SIS has no single sign-on in browsers. */
  readonly withDistrict: boolean;
  readonly notice?: "ended" | "typedKept" | undefined;
  readonly refusal?: Refusal | undefined;
};

export async function showSignIn(c: SisContext, view: SignInView): Promise<Response> {
  const { language, refusal, notice } = view;
  const words = signInWords[language];
  const seconds = refusal?.retryAfterSeconds;
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  c.header("Vary", "Accept-Language", { append: true });
  const page = {
    title: words.title,
    language,
    problems: problemsOf(words, refusal),
    notice: notice === undefined ? undefined : words[notice],
    status: refusal?.status ?? 200,
  } as const;
  return await showPage(
    c,
    page,
    html`<div class="ways">${familyForm(words, view)}${districtWay(words, view)}</div>${otherLanguage(words, view)}`,
  );
}

function problemsOf(words: SignInWords, refusal: Refusal | undefined): FieldProblem[] {
  if (refusal === undefined) return [];
  const say = words.refusals[refusal.code];
  return say === undefined ? refusalProblems(refusal) : [{ text: say(refusal) }];
}

function familyForm(words: SignInWords, { language, next, username }: SignInView): Html {
  const field = { problems: [] };
  const email = textField({
    ...field,
    id: "username",
    label: words.email,
    type: "email",
    value: username,
    autocomplete: "username",
    autocapitalize: "none",
  });
  const password = textField({
    ...field,
    id: "password",
    label: words.password,
    type: "password",
    value: "",
    autocomplete: "current-password",
  });
  return html`<section aria-labelledby="families"><h2 id="families">${words.families}</h2>
<form method="post" action="/sign-in"><input type="hidden" name="next" value="${next}">
<input type="hidden" name="lang" value="${language}">${email}${password}<button>${words.signIn}</button></form>
<p><a href="/activate">${words.activate}</a></p></section>`;
}

function districtWay(words: SignInWords, { next, withDistrict }: SignInView): Html {
  const way = withDistrict
    ? html`<p>${words.districtHint}</p>
<p><a class="button" href="/sign-in/district?next=${encodeURIComponent(next)}">${words.districtLink}</a></p>`
    : html`<p>${words.noDistrict}</p>`;
  return html`<section aria-labelledby="district"><h2 id="district">${words.district}</h2>${way}</section>`;
}

function otherLanguage(words: SignInWords, { language, next }: SignInView): Html {
  const other = language === "en" ? "es" : "en";
  return html`<p><a lang="${other}" hreflang="${other}" href="/sign-in?lang=${other}&amp;next=${encodeURIComponent(next)}">${words.otherLanguage}</a></p>`;
}
