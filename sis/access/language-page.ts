/** Chooses the language of pages, for this browser. */
import { z } from "zod";
import { keepCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languages } from "../http/page/languages.ts";
import { nextField, nextPage } from "./sign-in-pages.ts";

const yearSeconds = 31_536_000;

export function mountLanguagePage(routes: SecuredRoutes): void {
  routes.open(
    {
      kind: "page",
      answers: {},
      name: "language-page",
      onlyLeadsOn: true,
      method: "get",
      path: "/language",
      summary: "Page: leads back in another language",
      traffic: "operations",
      request: z.object({ query: z.object({ to: z.enum(languages), next: nextField }) }),
    },
    async ({ c, query: { to, next } }) => {
      keepCookie(c, "language", to, yearSeconds);
      return c.redirect(nextPage(next), 303);
    },
  );
}
