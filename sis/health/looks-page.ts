/** A page that lists who looked at a student's health record. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { showPage } from "../http/page/page.ts";
import { dayAndTime } from "../http/page/words.ts";
import { findLooks, looksAtMost, type RecordedLook } from "./looks.ts";
import { ofStudent, student } from "./shapes.ts";
import { nursePage } from "./student-pages.ts";

export function mountLooksPage(routes: SecuredRoutes, { core, settings }: Dependencies): void {
  routes.read(
    {
      ...nursePage,
      name: "health-looks-page",
      method: "get",
      path: "/health/students/{studentId}/looks",
      summary: "Page: who looked at a student's health record, and when",
      scope: [ofStudent],
      request: z.object({ params: student }),
    },
    async function showLooks({ c, session, params: { studentId } }) {
      const looks = await findLooks.all(core, { studentId });
      const items = looks.map((look) => html`<li>${lookText(look, settings.timeZone)}</li>`);
      const list = looks.length === 0 ? html`<p>Nobody has looked yet.</p>` : html`<ul>${items}</ul>`;
      const cut = looks.length === looksAtMost ? html`<p>These are the newest ${looksAtMost}.</p>` : "";
      const main = html`${cut}${list}<p><a href="/health/students/${studentId}">Back to the student</a></p>`;
      return showPage(c, { title: "Who looked at the health record", session }, main);
    },
  );
}

const shownWords: Readonly<Record<RecordedLook["shown"], string>> = {
  record: "the whole record",
  visits: "visits",
  immunizations: "immunizations",
  classroom: "alerts for the classroom",
};

function lookText({ shown, at, position, ...person }: RecordedLook, timeZone: string): string {
  return `${nameInFull(person)}, ${position}: ${shownWords[shown]}, ${dayAndTime(at, timeZone)}`;
}
