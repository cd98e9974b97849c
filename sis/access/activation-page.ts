/** The page on which guardians open their account with the code that the school gave them. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, type RefusalStatus } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { languageOf } from "../http/page/language.ts";
import { type FieldProblem, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { lineUpTo, textUpTo } from "../http/request-fields.ts";
import { activate } from "./activate.ts";
import { type SayAccess, sayAccess } from "./messages.ts";

const page = { kind: "page", answers: {} } as const;
/** Length counts, not odd characters: what NIST asks of passwords without a second factor. */
const leastPasswordLetters = 12;

export function mountActivation(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.open(
    {
      ...page,
      name: "activate-page",
      method: "get",
      path: "/activate",
      summary: "Page: guardians open their account with a code",
      traffic: "operations",
      request: z.object({}),
    },
    async ({ c }) => showForm(c, { email: "", code: "" }, []),
  );
  mountForm(routes, dependencies);
}

const form = z.object({
  email: lineUpTo(200),
  code: lineUpTo(40),
  password: textUpTo(200),
});

function mountForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.open(
    {
      ...page,
      name: "activate-form",
      refusals: [401],
      requestKind: "sign-in",
      method: "post",
      path: "/activate",
      summary: "Form: a guardian sets a password with the code from the school",
      traffic: "sign-in",
      request: z.object({ body: form }),
    },
    async function activateByForm({ c, body }) {
      const language = languageOf(c);
      const say = sayAccess(language);
      const problems = missingIn(body, say);
      if (problems.length > 0) return showForm(c, body, problems, 400);
      const activated = await activate(dependencies, body);
      if (isRefusal(activated)) return showForm(c, body, problemsOf(activated, say), activated.status);
      return showPage(
        c,
        { title: say("account-ready"), language },
        html`<p>${say("account-shows")}</p><p><a href="/sign-in">${say("sign-in-with")}</a></p>`,
      );
    },
  );
}

function problemsOf(refusal: Refusal, say: SayAccess): FieldProblem[] {
  return refusal.code === "activation-refused" ? [{ text: say("code-refused") }] : refusalProblems(refusal);
}

function missingIn({ email, code, password }: z.output<typeof form>, say: SayAccess): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (email === "") problems.push({ field: "email", text: say("enter-email") });
  if (code === "") problems.push({ field: "code", text: say("enter-code") });
  if (password.length < leastPasswordLetters) {
    problems.push({ field: "password", text: say("enter-password", { letters: leastPasswordLetters }) });
  }
  return problems;
}

function showForm(
  c: SisContext,
  { email, code }: Pick<z.output<typeof form>, "email" | "code">,
  problems: readonly FieldProblem[],
  status: 200 | RefusalStatus = 200,
): Response | Promise<Response> {
  const language = languageOf(c);
  const say = sayAccess(language);
  const letters = leastPasswordLetters;
  const body = html`<p>${say("open-account-for")}</p>
<form method="post" action="/activate">
${textField({ id: "email", label: say("email"), type: "email", value: email, problems, autocomplete: "username", autocapitalize: "none", hint: say("email-hint") })}
${textField({ id: "code", label: say("code"), type: "text", value: code, problems, hint: say("code-hint") })}
${textField({ id: "password", label: say("new-password"), type: "password", value: "", problems, autocomplete: "new-password", hint: say("password-hint", { letters }) })}
<button>${say("open-account-button")}</button></form>
<p><a href="/sign-in">${say("back-to-sign-in")}</a></p>`;
  return showPage(c, { title: say("open-account"), problems, status, language }, body);
}
