/** The page on which guardians open their account with the code that the school gave them. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type RefusalStatus } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { type FieldProblem, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { lineUpTo, textUpTo } from "../http/request-fields.ts";
import { activate } from "./activate.ts";

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
      const problems = missingIn(body);
      if (problems.length > 0) return showForm(c, body, problems, 400);
      const activated = await activate(dependencies, body);
      if (isRefusal(activated)) return showForm(c, body, refusalProblems(activated), activated.status);
      return showPage(
        c,
        { title: "Your account is ready" },
        html`<p>You can now see your child’s schedule, attendance and grades.</p>
<p><a href="/sign-in">Sign in</a> with your email address and your new password.</p>`,
      );
    },
  );
}

function missingIn({ email, code, password }: z.output<typeof form>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (email === "") problems.push({ field: "email", text: "Enter your email address" });
  if (code === "") problems.push({ field: "code", text: "Enter the code that the school gave you" });
  if (password.length < leastPasswordLetters) {
    const text = `Enter a password of at least ${leastPasswordLetters} characters`;
    problems.push({ field: "password", text });
  }
  return problems;
}

function showForm(
  c: SisContext,
  { email, code }: Pick<z.output<typeof form>, "email" | "code">,
  problems: readonly FieldProblem[],
  status: 200 | RefusalStatus = 200,
): Response | Promise<Response> {
  const body = html`<p>For parents and guardians who have a code from their school.</p>
<form method="post" action="/activate">
${textField({ id: "email", label: "Email address", type: "email", value: email, problems, autocomplete: "username", autocapitalize: "none", hint: "The address that you gave the school." })}
${textField({ id: "code", label: "Code", type: "text", value: code, problems, hint: "Twelve letters and digits, such as 7KQM-XN3P-HW9C." })}
${textField({ id: "password", label: "New password", type: "password", value: "", problems, autocomplete: "new-password", hint: `At least ${leastPasswordLetters} characters.` })}
<button>Open my account</button></form>
<p><a href="/sign-in">Back to signing in</a></p>`;
  return showPage(c, { title: "Open your account", problems, status }, body);
}
