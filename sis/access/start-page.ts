/** The start page: what needs doing today, or else where to go. */
import { html } from "hono/html";
import { z } from "zod";
import { type Role, roles } from "../db/schema/access.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languageOf, placeName } from "../http/page/language.ts";
import type { Language } from "../http/page/languages.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { sayAccess } from "./messages.ts";

/** Whose pages are there in every language. */
const familyRoles: ReadonlySet<Role> = new Set(["guardian", "student"]);

export function mountStartPage(routes: SecuredRoutes, { today }: Dependencies): void {
  routes.read(
    {
      kind: "page",
      answers: {},
      name: "start-page",
      method: "get",
      path: "/",
      summary: "Page: start",
      traffic: "core",
      roles,
      scope: [],
      request: z.object({}),
    },
    async function showStart({ c, session }) {
      const inAll = familyRoles.has(session.role);
      const language = inAll ? languageOf(c) : "en";
      const lists = await c.var.startLists(session, language);
      const title = sayAccess(language)("today", { day: longDay(today(), language) });
      const page = { title, session, language: inAll ? language : undefined };
      return showPage(c, page, html`${lists.length > 0 ? lists : placeCards(c, session.role, language)}`);
    },
  );
}

function placeCards(c: SisContext, role: Role, language: Language): Html {
  const cards = c.var
    .placesOf(role)
    .map((place) => html`<li><a class="first" href="${place.path}">${placeName(place, language)}</a></li>`);
  return html`<ul class="cards">${cards}</ul>`;
}
