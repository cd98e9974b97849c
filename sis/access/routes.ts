/** HTTP for signing in and out, and for the signed-in account. */
import { z } from "@hono/zod-openapi";
import { roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotSignedIn } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textUpTo, wordsUpTo } from "../http/request-fields.ts";
import { credentialOf, hashToken } from "../http/session-token.ts";
import { guessOf } from "./known-device.ts";
import { accessMetrics } from "./module-metrics.ts";
import { findAccount, removeSession } from "./queries.ts";
import { createSignIn, type SignIn } from "./sign-in.ts";
import type { SignedIn } from "./sign-in-outcome.ts";

const account = z
  .object({
    accountId: z.int(),
    role: z.enum(roles),
    displayName: z.string(),
    schoolId: z.int().nullable(),
  })
  .openapi("Account");
const signedIn = z.object({ token: z.string(), expiresAt: z.iso.datetime(), account }).openapi("SignedIn");

export function mountAccess(routes: SecuredRoutes, dependencies: Dependencies): void {
  const signIn = createSignIn(dependencies);
  mountPassword(routes, signIn, dependencies);
  mountDistrict(routes, signIn);
  mountSignOut(routes, dependencies);
  mountMe(routes, dependencies);
  observePasswordChecks(dependencies);
}

function observePasswordChecks({ metrics, passwords }: Dependencies): void {
  metrics.of(accessMetrics.rows).readOnScrape("sis_password_checks", (report) => {
    report({ state: "hashing" }, passwords.hashing());
    report({ state: "waiting" }, passwords.waiting());
  });
}

function mountPassword(routes: SecuredRoutes, signIn: SignIn, dependencies: Dependencies): void {
  routes.open(
    {
      name: "sign-in-password",
      refusals: [401],
      requestKind: "sign-in",
      method: "post",
      path: "/api/sign-in/password",
      summary: "Signs a guardian in with a password",
      traffic: "sign-in",
      request: z.object({
        body: z.object({
          username: wordsUpTo(320, "an email address"),
          password: textUpTo(200).min(1, "a password"),
        }),
      }),
      answers: { 201: signedIn },
    },
    async function signInByPassword({ c, body: { username, password } }) {
      const outcome = await signIn.password(await guessOf(c, username, dependencies), password);
      return isRefusal(outcome) ? outcome : { status: 201, body: wire(outcome) };
    },
  );
}

function mountDistrict(routes: SecuredRoutes, signIn: SignIn): void {
  routes.open(
    {
      name: "sign-in-district",
      refusals: [401],
      requestKind: "sign-in",
      method: "post",
      path: "/api/sign-in/district",
      summary: "Exchanges the district's OpenID Connect ID token for a session of staff or a student",
      traffic: "district-sign-in",
      request: z.object({
        body: z.object({
          idToken: z.string("text").min(1, "an ID token").max(8192, "at most 8192 characters"),
        }),
      }),
      answers: { 201: signedIn },
    },
    async function signInByDistrict({ body }) {
      const outcome = await signIn.district(body.idToken);
      return isRefusal(outcome) ? outcome : { status: 201, body: wire(outcome) };
    },
  );
}

function mountSignOut(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "sign-out",
      method: "post",
      path: "/api/sign-out",
      summary: "Ends the session",
      traffic: "core",
      roles,
      scope: [],
      request: z.object({}),
      answers: { 204: z.undefined() },
    },
    async function signOut({ c }) {
      const credential = credentialOf(c);
      if (credential !== undefined) await removeSession(core, hashToken(credential.token));
      return { status: 204, body: undefined };
    },
  );
}

/** Administrators have no school: they find students of all schools instead. */
const callsOfSchool = ["school-students", "school-sections", "attendance-not-submitted", "departures"];

function mountMe(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "me",
      links: callsOfSchool.map((to) => ({ to, parameters: { schoolId: "$response.body#/schoolId" } })),
      method: "get",
      path: "/api/me",
      summary: "Returns the signed-in account",
      traffic: "core",
      roles,
      scope: [],
      request: z.object({}),
      answers: { 200: account },
    },
    async function readMe({ session }) {
      const me = await findAccount(core, session.accountId);
      return me === undefined ? refuseNotSignedIn() : { status: 200, body: me };
    },
  );
}

function wire(outcome: SignedIn): z.input<typeof signedIn> {
  return { ...outcome, expiresAt: outcome.expiresAt.toISOString() };
}
