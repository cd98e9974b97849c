/** Signing in and out on pages, and the start page. */

import { z } from "zod";
import { roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { mountAssets } from "../http/page/assets/assets.ts";
import { credentialOf, hashToken } from "../http/session-token.ts";
import { mountActivation } from "./activation-page.ts";
import { mountDistrictPages } from "./district-pages.ts";
import { mountLanguagePage } from "./language-page.ts";
import { removeSession } from "./queries.ts";
import { mountSignInPages } from "./sign-in-pages.ts";
import { mountStartPage } from "./start-page.ts";

const page = { kind: "page", answers: {} } as const;
const nothing = z.object({});

export function mountAccessPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountAssets(routes);
  mountLanguagePage(routes);
  mountSignInPages(routes, dependencies);
  mountDistrictPages(routes, dependencies);
  mountStartPage(routes, dependencies);
  mountSignOut(routes, dependencies);
  mountActivation(routes, dependencies);
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
