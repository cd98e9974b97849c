/** Signing in on a page: the page itself, and the form with a guardian's password. */
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseCrossSite } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { localPath } from "../http/local-path.ts";
import { isFromOwnPage } from "../http/own-page.ts";
import { languageOf } from "../http/page/language.ts";
import { languages } from "../http/page/languages.ts";
import { lineUpTo, textUpTo } from "../http/request-fields.ts";
import { guessOf, rememberDevice } from "./known-device.ts";
import { createSignIn } from "./sign-in.ts";
import { showSignIn } from "./sign-in-view.ts";
import { startSession } from "./start-session.ts";

const page = { kind: "page", answers: {} } as const;
const language = z.enum(languages).optional();
/** Where to go afterwards. */
export const nextField = lineUpTo(1_000).optional();

/** Anything but a page of ours becomes the start page. */
export function nextPage(asked: string | undefined): string {
  return localPath(asked) ?? "/";
}

export function mountSignInPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountPage(routes, dependencies);
  mountForm(routes, dependencies);
}

function mountPage(routes: SecuredRoutes, { districtLogin }: Dependencies): void {
  routes.open(
    {
      ...page,
      name: "sign-in-page",
      method: "get",
      path: "/sign-in",
      summary: "Page: sign in",
      traffic: "operations",
      request: z.object({
        query: z.object({ next: nextField, lang: language, ended: z.enum(["yes", "kept"]).optional() }),
      }),
    },
    async function showSignInPage({ c, query: { next, lang, ended } }) {
      const notice = ended === undefined ? undefined : ended === "kept" ? "typed-kept" : "ended";
      return await showSignIn(c, {
        ...{ language: languageOf(c, lang), next: nextPage(next), username: "", notice },
        withDistrict: districtLogin !== undefined,
      });
    },
  );
}

function mountForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  const signIn = createSignIn(dependencies);
  const { settings, districtLogin } = dependencies;
  routes.open(
    {
      ...page,
      name: "sign-in-form",
      refusals: [401, 403],
      requestKind: "sign-in",
      method: "post",
      path: "/sign-in",
      summary: "Form: guardians sign in with a password",
      traffic: "sign-in",
      request: z.object({
        body: z.object({
          username: lineUpTo(320),
          password: textUpTo(200),
          next: nextField,
          lang: language,
        }),
      }),
    },
    async function signInByForm({ c, body: { username, password, next: asked, lang } }) {
      if (!isFromOwnPage(c)) return refuseCrossSite();
      const next = nextPage(asked);
      const guess = await guessOf(c, username, dependencies);
      const outcome = await signIn.password(guess, password);
      if (isRefusal(outcome)) {
        const shown = { language: languageOf(c, lang), next, username, refusal: outcome };
        return await showSignIn(c, { ...shown, withDistrict: districtLogin !== undefined });
      }
      await rememberDevice(c, guess, dependencies);
      return startSession(c, settings, outcome, next);
    },
  );
}
