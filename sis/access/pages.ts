/** Signing in and out on pages, and the start page. */

import { html } from "hono/html";
import { z } from "zod";
import { type Role, roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { mountAssets } from "../http/page/assets/assets.ts";
import { languageOf, placeName } from "../http/page/language.ts";
import { showPage } from "../http/page/page.ts";
import { credentialOf, hashToken } from "../http/session-token.ts";
import { mountActivation } from "./activation-page.ts";
import { mountDistrictPages } from "./district-pages.ts";
import { mountLanguagePage } from "./language-page.ts";
import { sayAccess } from "./messages.ts";
import { findAccount, removeSession } from "./queries.ts";
import { mountSignInPages } from "./sign-in-pages.ts";

const page = { kind: "page", answers: {} } as const;
const nothing = z.object({});
/** Whose pages are there in every language. */
const familyRoles: ReadonlySet<Role> = new Set(["guardian", "student"]);

export function mountAccessPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountAssets(routes);
  mountLanguagePage(routes);
  mountSignInPages(routes, dependencies);
  mountDistrictPages(routes, dependencies);
  mountStartPage(routes, dependencies);
  mountSignOut(routes, dependencies);
  mountActivation(routes, dependencies);
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
      const language = familyRoles.has(session.role) ? languageOf(c) : undefined;
      const links = c.var
        .placesOf(session.role)
        .map(
          (place) =>
            html`<li><a class="first" href="${place.path}">${placeName(place, language ?? "en")}</a></li>`,
        );
      const title = sayAccess(language ?? "en")("welcome", { name: account?.displayName ?? "" });
      return showPage(c, { title, session, language }, html`<ul class="cards">${links}</ul>`);
    },
  );
}

function mountSignOut(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "sign-out-form",
      onlyLeadsOn: true,
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
      dropCookie(c, "session");
      dropCookie(c, "typed");
      return c.redirect("/sign-in", 303);
    },
  );
}
