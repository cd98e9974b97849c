/** A teacher's page: their sections on a day, and the other class days up to today. */
import { html } from "hono/html";
import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { day } from "../http/request-fields.ts";
import { findNearestTeachingDay } from "./meeting-days.ts";
import { type Nearest, noClass } from "./no-class.ts";
import { otherDays } from "./other-days.ts";
import { findTaughtSections, type TaughtSection } from "./section-lists.ts";

export function mountSectionsPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      kind: "page",
      answers: {},
      traffic: "core",
      roles: ["teacher"],
      name: "attendance-page",
      method: "get",
      path: "/attendance",
      summary: "Page: the teacher's sections on a day, by default today",
      scope: [],
      request: z.object({ query: z.object({ day: day.optional() }) }),
    },
    async function showSections({ c, session: { staffId, ...session }, query }) {
      if (staffId === null) return refuseNotFound();
      const today = dependencies.today();
      const asked = query.day ?? today;
      const sections = asked > today ? [] : await findTaughtSections(core, staffId, asked);
      const list =
        sections.length === 0
          ? noClass({ asked, today }, await findOwnNearest(core, { staffId, day: asked, today }))
          : html`<ul class="cards">${sections.map((section) => sectionCard(section, asked))}</ul>`;
      const classDays = await findClassDays(dependencies, session);
      const page = { title: `Attendance for ${longDay(asked)}`, session: { ...session, staffId } };
      return showPage(c, page, html`${list}${otherDays({ path: "/attendance", asked, today, classDays })}`);
    },
  );
}

async function findOwnNearest(
  core: Dependencies["core"],
  asked: Parameters<typeof findNearestTeachingDay>[1],
): Promise<Nearest | undefined> {
  const day = await findNearestTeachingDay(core, asked);
  return day === undefined ? undefined : { day, href: `/attendance?day=${day}` };
}

export function sectionCard(section: TaughtSection, asked: string): Html {
  const { sectionId, title, period, room, enrolled, submitted } = section;
  return html`<li class="${submitted ? "done" : enrolled > 0 ? "todo" : ""}"><a class="first" href="/attendance/${sectionId}?day=${asked}&amp;period=${period}">Period ${period}: ${title}</a>
<p>${enrolled} students${room === null ? "" : `, room ${room}`}</p>
<p>${submitted ? "Submitted" : "Not submitted yet"}</p></li>`;
}
