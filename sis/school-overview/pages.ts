/** A principal's pages: the school at a glance, and the lists behind its counts. */
import { html } from "hono/html";
import { z } from "zod";
import type { UnsubmittedSection } from "../attendance/module.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { inOrder, orderLinks, plainOrder, plainOrders } from "../http/page/sorted-list.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import type { StartList } from "../http/sis-module.ts";
import { type Overview, readDue, readOverview } from "./overview.ts";
import { findOversize, findWithoutClasses, type OversizeClass, type WithoutClasses } from "./queries.ts";

export const principalStart: StartList = async (dependencies, { session: { schoolId } }) => {
  const overview = schoolId === null ? undefined : await readOverview(dependencies, schoolId);
  return overview === undefined ? html`<p>You don’t work at a school.</p>` : glance(overview);
};

function glance({ students, withoutClasses, oversizeClasses, changesToday, notSubmitted }: Overview): Html {
  const classes = notSubmitted.reduce((sum, each) => sum + each.classes, 0);
  const periods = notSubmitted.map(
    (each) => html`<p>Period ${each.period}: ${counted(each.classes, "class", "classes")}</p>`,
  );
  return html`<h2>School at a glance</h2><ul class="cards">
<li><p class="first">${counted(students, "student", "students")} enrolled today</p></li>
${card("/school/not-submitted", classes, counted(classes, "class", "classes"), "without attendance, half an hour after the bell", periods)}
${card("/school/without-classes", withoutClasses, counted(withoutClasses, "student", "students"), "without classes")}
${card("/school/oversize", oversizeClasses, counted(oversizeClasses, "class", "classes"), "with more students than the room has seats")}
${card("/school/changes", 0, counted(changesToday, "change", "changes"), "of schedules today")}</ul>`;
}

function card(path: string, todo: number, count: string, what: string, more: readonly Html[] = []): Html {
  return html`<li${todo > 0 ? html` class="todo"` : ""}><a class="first" href="${path}">${count} ${what}</a>${more}</li>`;
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`;
}

const page = {
  kind: "page",
  answers: {},
  method: "get",
  traffic: "core",
  roles: ["principal"],
  scope: [],
  request: z.object({}),
} as const;

export function mountOverviewPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core, today, settings } = dependencies;
  const { schoolYear } = settings;
  const list = (
    name: string,
    path: string,
    title: string,
    itemsOf: (asked: Asked) => Promise<readonly Html[]>,
  ) =>
    routes.read({ ...page, name, path, summary: `Page: ${title.toLowerCase()}` }, async ({ c, session }) => {
      if (session.schoolId === null) return refuseNotFound();
      const items = await itemsOf({ schoolId: session.schoolId, day: today(), schoolYear });
      return showPage(c, { title, session }, listOf(items));
    });
  mountWithoutClasses(routes, dependencies);
  list(
    "oversize-page",
    "/school/oversize",
    "Classes with more students than the room has seats",
    async (asked) => (await findOversize.all(core, asked)).map(oversizeItem),
  );
  list("not-submitted-page", "/school/not-submitted", "Classes without attendance", async ({ schoolId }) =>
    (await readDue(dependencies, schoolId)).map(unsubmittedItem),
  );
}

function mountWithoutClasses(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  const title = "Students without classes";
  const path = "/school/without-classes";
  routes.read(
    {
      ...page,
      name: "without-classes-page",
      path,
      summary: `Page: ${title.toLowerCase()}`,
      request: z.object({ query: z.object({ by: plainOrder }) }),
    },
    async function showWithoutClasses({ c, session, query: { by } }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const asked = { schoolId, day: today(), schoolYear: settings.schoolYear };
      const students = inOrder(await findWithoutClasses.all(core, asked), by);
      const links = students.length === 0 ? "" : orderLinks(path, plainOrders, by);
      return showPage(c, { title, session }, html`${links}${listOf(students.map(studentItem))}`);
    },
  );
}

function listOf(items: readonly Html[]): Html {
  const list = items.length === 0 ? html`<p>None today.</p>` : html`<ul class="cards">${items}</ul>`;
  return html`${list}<p><a href="/">School at a glance</a></p>`;
}

type Asked = { readonly schoolId: number; readonly day: string; readonly schoolYear: number };

function studentItem(student: WithoutClasses): Html {
  const { studentNumber, grade, entryDate } = student;
  return html`<li class="todo"><p class="first">${nameInList(student)}</p>
<p>${gradeName(grade)}, number ${studentNumber}, enrolled since ${longDay(entryDate)}</p></li>`;
}

function oversizeItem({ title, period, enrolled, seats, teacher }: OversizeClass): Html {
  return html`<li class="todo"><p class="first">Period ${period}: ${title}</p>
<p>${enrolled} students, ${seats} seats</p><p>${teacher ?? "No teacher"}</p></li>`;
}

function unsubmittedItem({ title, period, room, teacher, unmarked }: UnsubmittedSection): Html {
  return html`<li class="todo"><p class="first">Period ${period}: ${title}</p>
<p>${teacher ?? "No teacher"}${room === null ? "" : `, room ${room}`}</p>
<p>${counted(unmarked, "student", "students")} without a mark</p></li>`;
}
