/** Pages of immunizations: what one student still needs, and who at a school isn't cleared. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull, nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { inOrder, order, orderLinks, orders } from "../http/page/sorted-list.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { immunizationSource, requiredSeries, type VaccineClearance } from "./immunization-rules.ts";
import { readClearance, readNotCleared, type StudentClearance } from "./reads.ts";
import { ofSchool, ofStudent, school, student } from "./shapes.ts";
import { nursePage } from "./student-pages.ts";
import { clearanceWords, vaccineWords } from "./words.ts";

const page = { ...nursePage, method: "get" } as const;

export function mountImmunizationPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "student-immunizations-page",
      path: "/health/students/{studentId}/immunizations",
      summary: "Page: what a student's grade requires of immunizations; each look is recorded",
      scope: [ofStudent],
      request: z.object({ params: student }),
    },
    async function showClearance({ c, session, params: { studentId } }) {
      const { staffId } = session;
      const found = staffId === null ? undefined : await readClearance(dependencies, { studentId, staffId });
      if (found === undefined) return refuseNotFound();
      const main = html`<p class="${found.state === "cleared" ? "" : "warning"}">${gradeName(found.grade)}: ${clearanceWords[found.state]}</p>
<ul>${found.vaccines.map((each) => html`<li>${vaccineText(each)}</li>`)}</ul>
<p>By ${immunizationSource}.</p><p><a href="/health/students/${studentId}">Back to the student</a></p>`;
      return showPage(c, { title: `Immunizations of ${nameInFull(found)}`, session }, main);
    },
  );
  routes.read(
    {
      ...page,
      name: "not-cleared-page",
      path: "/health/schools/{schoolId}/immunizations",
      summary: "Page: students of a school whose immunizations aren't complete; each look is recorded",
      scope: [ofSchool],
      request: z.object({ params: school, query: z.object({ by: order }) }),
    },
    async function showNotCleared({ c, session, params: { schoolId }, query: { by } }) {
      if (session.staffId === null) return refuseNotFound();
      const students = await readNotCleared(dependencies, { schoolId, staffId: session.staffId });
      const title = `Not cleared at ${c.var.schoolName(schoolId) ?? "the school"}`;
      const links = orderLinks(`/health/schools/${schoolId}/immunizations`, orders, by);
      const cards = inOrder(students, by).map(studentCard);
      const list = html`<p>${countText(students)}</p>${links}<ul class="cards">${cards}</ul>`;
      const main = html`${students.length === 0 ? html`<p>Every student is cleared.</p>` : list}
<p>By ${immunizationSource}.</p>`;
      return showPage(c, { title, session }, main);
    },
  );
}

function countText(students: readonly StudentClearance[]): string {
  const missing = students.filter(({ state }) => state === "missing").length;
  return `${missing} without a required dose, ${students.length - missing} admitted on condition.`;
}

function studentCard(student: StudentClearance): Html {
  const { studentId, state, vaccines } = student;
  const open = vaccines.filter((each) => each.state === "missing" || each.state === "conditional");
  return html`<li class="${state === "missing" ? "todo" : ""}"><a class="first" href="/health/students/${studentId}/immunizations">${nameInList(student)}</a>
<p>${gradeName(student.grade)}: ${clearanceWords[state]}</p>${open.map((each) => html`<p>${vaccineText(each)}</p>`)}</li>`;
}

function vaccineText({ vaccine, state, doses, dueBy }: VaccineClearance): string {
  const name = vaccineWords[vaccine];
  const given = `${doses} of ${requiredSeries[vaccine].doses} doses`;
  if (state === "complete") return `${name}: complete`;
  if (state === "exempt") return `${name}: medical exemption, ${given}`;
  if (dueBy !== null) return `${name}: ${given}, the next one due by ${longDay(dueBy)}`;
  return `${name}: ${given}, the next one is overdue`;
}
