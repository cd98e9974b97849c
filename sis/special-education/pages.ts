/** Pages of special education: the caseload, and a teacher's students with programs. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { inOrder, order, orderLinks, orders } from "../http/page/sorted-list.ts";
import { dayAndTime } from "../http/page/words.ts";
import { readCaseload } from "./caseload.ts";
import { findTaught, type Taught } from "./looks.ts";
import { mountProgramPage } from "./program-page.ts";
import { caseloadLimit } from "./rules.ts";
import { studentCard } from "./student-card.ts";

const page = { kind: "page", answers: {}, method: "get", traffic: "core" } as const;

export function mountSpecialEducationPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountCaseloadPage(routes, dependencies);
  mountTaughtPage(routes, dependencies);
  mountProgramPage(routes, dependencies);
}

function mountCaseloadPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "caseload-page",
      path: "/special-education/caseload",
      summary:
        "Page: the case manager's students, overdue and mismatched first unless another order is chosen",
      roles: ["case-manager"],
      scope: [],
      request: z.object({ query: z.object({ by: order }) }),
    },
    async function showCaseload({ c, session, query: { by } }) {
      if (session.staffId === null) return refuseNotFound();
      const students = await readCaseload(dependencies, session.staffId);
      const cards = inOrder(students, by).map(studentCard);
      const list = html`${orderLinks("/special-education/caseload", orders, by)}<ul class="cards">${cards}</ul>`;
      const none = html`<p>You have no students yet.</p>`;
      const main = html`${sizeOf(students.length)}${students.length === 0 ? none : list}`;
      return showPage(c, { title: "My caseload", session }, main);
    },
  );
}

function sizeOf(students: number): Html {
  const { students: most, withWaiver, source } = caseloadLimit;
  const limit = `A resource specialist may have ${most}, or ${withWaiver} with a waiver (${source}).`;
  if (students <= most) return html`<p>${students} students. ${limit}</p>`;
  return html`<p class="warning">${students} students: more than the limit. ${limit}</p>`;
}

function mountTaughtPage(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "taught-programs-page",
      path: "/special-education/my-students",
      summary: "Page: the teacher's students with programs, those not read yet first",
      roles: ["teacher"],
      scope: [],
      request: z.object({}),
    },
    async function showTaught({ c, session }) {
      if (session.staffId === null) return refuseNotFound();
      const taught = await findTaught.all(core, { staffId: session.staffId, day: today() });
      const list = html`<ul class="cards">${taught.map((each) => taughtCard(each, settings.timeZone))}</ul>`;
      const none = html`<p>None of your students has a special-education program.</p>`;
      const title = "Special-education programs of my students";
      return showPage(c, { title, session }, taught.length === 0 ? none : list);
    },
  );
}

function taughtCard(student: Taught, timeZone: string): Html {
  const { studentId, lastLookAt } = student;
  const read = lastLookAt === null ? "Not read yet" : `Read ${dayAndTime(lastLookAt, timeZone)}`;
  return html`<li class="${lastLookAt === null ? "todo" : "done"}"><a class="first" href="/special-education/students/${studentId}">${nameInList(student)}</a>
<p>${read}</p></li>`;
}
