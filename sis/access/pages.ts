/** The sign-in page, signing out, and the start page. */

import { deleteCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { z } from "zod";
import { roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotSignedIn } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { showPage } from "../http/page/page.ts";
import { stylesheet } from "../http/page/style.ts";
import { refusalProblems } from "../http/page/words.ts";
import { line } from "../http/request-fields.ts";
import { credentialOf, hashToken, sessionCookie } from "../http/session-token.ts";
import { mountActivation } from "./activation-page.ts";
import { findAccount, removeSession } from "./queries.ts";
import { createSignIn } from "./sign-in.ts";
import type { SignedIn } from "./sign-in-outcome.ts";

const page = { kind: "page", answers: {} } as const;
const nothing = z.object({});

export function mountAccessPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStyle(routes);
  mountSignInPage(routes, dependencies);
  mountDistrictSignIn(routes, dependencies);
  mountStartPage(routes, dependencies);
  mountSignOut(routes, dependencies);
  mountActivation(routes, dependencies);
}

function mountStyle(routes: SecuredRoutes): void {
  routes.open(
    {
      ...page,
      name: "style",
      method: "get",
      path: "/style.css",
      summary: "Style sheet",
      traffic: "operations",
      request: nothing,
    },
    async ({ c }) =>
      c.body(stylesheet, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "max-age=3600" }),
  );
}

function mountSignInPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const signIn = createSignIn(dependencies);
  const { settings } = dependencies;
  routes.open(
    {
      ...page,
      name: "sign-in-page",
      method: "get",
      path: "/sign-in",
      summary: "Page: sign in",
      traffic: "operations",
      request: nothing,
    },
    async ({ c }) => showSignIn(c, settings, ""),
  );
  routes.open(
    {
      ...page,
      name: "sign-in-form",
      requestKind: "sign-in",
      method: "post",
      path: "/sign-in",
      summary: "Form: guardians sign in by password",
      traffic: "sign-in",
      request: z.object({
        body: z.object({
          username: line.max(320, "at most 320 characters"),
          password: z.string().max(200, "at most 200 characters"),
        }),
      }),
    },
    async function signInByForm({ c, body }) {
      const outcome = await signIn.password(body.username, body.password);
      if (isRefusal(outcome)) return showSignIn(c, settings, body.username, outcome);
      return startSession(c, settings, outcome);
    },
  );
}

/** The district's single sign-on posts the ID token here (OpenID Connect's form_post), from its own origin only. */
function mountDistrictSignIn(routes: SecuredRoutes, dependencies: Dependencies): void {
  const signIn = createSignIn(dependencies);
  const { settings } = dependencies;
  const origins =
    settings.districtSignInUrl === undefined ? [] : [new URL(settings.districtSignInUrl).origin];
  routes.open(
    {
      ...page,
      name: "sign-in-district-form",
      requestKind: "sign-in",
      method: "post",
      path: "/sign-in/district",
      summary: "Form: the district's single sign-on posts its ID token",
      traffic: "district-sign-in",
      request: z.object({ body: z.object({ id_token: z.string().min(1).max(8192) }) }),
    },
    async function signInFromDistrict({ c, body }) {
      if (!origins.includes(c.req.header("origin") ?? "")) return refuseNotSignedIn();
      const outcome = await signIn.district(body.id_token);
      return isRefusal(outcome) ? showSignIn(c, settings, "", outcome) : startSession(c, settings, outcome);
    },
  );
}

/** Lax: links from other sites arrive signed in, forms on other sites don't. */
function startSession(c: SisContext, settings: Dependencies["settings"], { token }: SignedIn): Response {
  setCookie(c, sessionCookie, token, {
    httpOnly: true,
    sameSite: "Lax",
    secure: settings.secureCookies,
    path: "/",
    maxAge: settings.sessionHours * 3600,
  });
  return c.redirect("/", 303);
}

async function showSignIn(
  c: SisContext,
  settings: Dependencies["settings"],
  username: string,
  refusal?: Refusal,
): Promise<Response> {
  const problems = refusal === undefined ? [] : refusalProblems(refusal);
  const seconds = refusal?.retryAfterSeconds;
  if (seconds !== undefined) c.header("Retry-After", String(seconds));
  const district =
    settings.districtSignInUrl === undefined
      ? html`<p>Staff and students sign in through the district's single sign-on.</p>`
      : html`<p><a href="${settings.districtSignInUrl}">Sign in with your district account</a></p>`;
  const email = textField({
    id: "username",
    label: "Email address",
    type: "email",
    value: username,
    problems,
    autocomplete: "username",
  });
  const password = textField({
    id: "password",
    label: "Password",
    type: "password",
    value: "",
    problems,
    autocomplete: "current-password",
  });
  const body = html`<form method="post" action="/sign-in"><fieldset><legend>Parents and guardians</legend>
${email}${password}<button>Sign in</button>
<p><a href="/activate">I have a code from the school</a></p></fieldset></form>
<h2>Staff and students</h2>${district}`;
  return await showPage(c, { title: "Sign in", problems, status: refusal?.status ?? 200 }, body);
}

function mountStartPage(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "start-page",
      method: "get",
      path: "/",
      summary: "Page: start",
      traffic: "core",
      roles,
      scope: [],
      request: nothing,
    },
    async function showStart({ c, session }) {
      const account = await findAccount(core, session.accountId);
      const links = c.var
        .placesOf(session.role)
        .map(({ path, name }) => html`<li><a class="first" href="${path}">${name}</a></li>`);
      const work =
        links.length > 0
          ? html`<ul class="cards">${links}</ul>`
          : html`<p>District administrators use the API: see <a href="/openapi.json">its description</a>.</p>`;
      return showPage(c, { title: `Welcome, ${account?.displayName ?? "you"}`, session }, work);
    },
  );
}

function mountSignOut(routes: SecuredRoutes, { core, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "sign-out-form",
      method: "post",
      path: "/sign-out",
      summary: "Form: sign out",
      traffic: "core",
      roles,
      scope: [],
      request: nothing,
    },
    async function signOutByForm({ c }) {
      const credential = credentialOf(c);
      if (credential !== undefined) await removeSession(core, hashToken(credential.token));
      deleteCookie(c, sessionCookie, { path: "/", secure: settings.secureCookies });
      return c.redirect("/sign-in", 303);
    },
  );
}
