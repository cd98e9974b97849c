/** Signing in and out on pages, and the start page. */

import { html } from "hono/html";
import { z } from "zod";
import { roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { showPage } from "../http/page/page.ts";
import { stylesheet } from "../http/page/style.ts";
import { credentialOf, hashToken } from "../http/session-token.ts";
import { mountActivation } from "./activation-page.ts";
import { mountDistrictPages } from "./district-pages.ts";
import { findAccount, removeSession } from "./queries.ts";
import { mountSignInPages } from "./sign-in-pages.ts";

const page = { kind: "page", answers: {} } as const;
const nothing = z.object({});

export function mountAccessPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStyle(routes);
  mountSignInPages(routes, dependencies);
  mountDistrictPages(routes, dependencies);
  mountStartPage(routes, dependencies);
  mountSignOut(routes, dependencies);
  mountActivation(routes, dependencies);
}

function mountStyle(routes: SecuredRoutes): void {
  routes.open(
    {
      ...page,
      name: "style",
      mediaType: "text/css",
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
      const title = `Welcome, ${account?.displayName ?? "you"}`;
      return showPage(c, { title, session }, html`<ul class="cards">${links}</ul>`);
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
