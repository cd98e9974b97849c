/**
 * Signing in with a browser through the district's single sign-on: to its pages, and back to the page that was asked for.
 */
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import { cameByTls } from "../http/client-address.ts";
import type { SisContext } from "../http/context.ts";
import { dropCookie, keepCookie, readCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languageOf } from "../http/page/language.ts";
import { refusedFor } from "./refuse-sign-in.ts";
import { createSignIn } from "./sign-in.ts";
import { nextField, nextPage } from "./sign-in-pages.ts";
import { showSignIn } from "./sign-in-view.ts";
import { startSession } from "./start-session.ts";

const page = {
  kind: "page",
  method: "get",
  traffic: "district-sign-in",
  answers: {},
  onlyLeadsOn: true,
} as const;
const callbackPath = "/sign-in/callback";
const purpose = "district-login";
/** How long somebody may take on the district's pages. */
const keptSeconds = 3_600;
const keptLogin = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), next: z.string() });

export function mountDistrictPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStart(routes, dependencies);
  mountCallback(routes, dependencies);
}

function mountStart(routes: SecuredRoutes, { districtLogin, seal, settings }: Dependencies): void {
  routes.open(
    {
      ...page,
      name: "sign-in-district-page",
      refusals: [404],
      path: "/sign-in/district",
      summary: "Page: leads to the district's single sign-on",
      request: z.object({ query: z.object({ next: nextField }) }),
    },
    async function leadToDistrict({ c, query }) {
      if (districtLogin === undefined) return refuseNotFound();
      const next = nextPage(query.next);
      const begun = await districtLogin.begin(callbackUrl(c, settings.behindProxy).href);
      if (isRefusal(begun)) return await showRefused(c, begun, next);
      const sealed = await seal.close(purpose, { ...begun.kept, next }, keptSeconds);
      keepCookie(c, "sign-in", sealed, keptSeconds);
      return c.redirect(begun.url, 303);
    },
  );
}

function mountCallback(routes: SecuredRoutes, dependencies: Dependencies): void {
  const signIn = createSignIn(dependencies);
  const { districtLogin, seal, settings } = dependencies;
  routes.open(
    {
      ...page,
      name: "sign-in-district-callback",
      refusals: [401, 404],
      requestKind: "sign-in",
      path: callbackPath,
      summary: "Page: back from the district's single sign-on",
      request: z.object({}),
    },
    async function comeBackFromDistrict({ c }) {
      if (districtLogin === undefined) return refuseNotFound();
      const kept = await seal.open(purpose, readCookie(c, "sign-in"), keptLogin);
      dropCookie(c, "sign-in");
      if (kept === undefined) return await showRefused(c, refusedFor("refused-by-district").refusal, "/");
      const callback = callbackUrl(c, settings.behindProxy);
      callback.search = new URL(c.req.url).search;
      const outcome = await signIn.districtPage(callback, kept);
      if (isRefusal(outcome)) return await showRefused(c, outcome, kept.next);
      return startSession(c, settings, outcome, kept.next);
    },
  );
}

/** As the browser sees it: the district only sends people back to addresses that it knows. */
function callbackUrl(c: SisContext, behindProxy: boolean): URL {
  const scheme = cameByTls(c, behindProxy) ? "https" : "http";
  return new URL(callbackPath, `${scheme}://${new URL(c.req.url).host}`);
}

async function showRefused(c: SisContext, refusal: Refusal, next: string): Promise<Response> {
  return await showSignIn(c, {
    language: languageOf(c),
    next,
    username: "",
    withDistrict: true,
    refusal,
  });
}
