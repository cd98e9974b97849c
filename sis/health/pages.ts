/** Pages of health: a nurse's schools, a school's visits and who isn't cleared, a teacher's students, and who looked. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { canBeSearched, findNowOrNext, type StudentNowOrNext } from "../enrollment/module.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { gradeName, longDay, timeOfDay } from "../http/page/words.ts";
import { searchText } from "../http/request-fields.ts";
import { carePlans, conditionWords } from "./care-plans.ts";
import { mountImmunizationPages } from "./immunization-pages.ts";
import { mountLooksPage } from "./looks-page.ts";
import { readTaughtAlerts, readVisits } from "./reads.ts";
import { type DayVisit, findServedSchools, type ServedSchool, type TaughtAlert } from "./school-queries.ts";
import { ofSchool, school } from "./shapes.ts";
import { mountStudentPages, nursePage } from "./student-pages.ts";
import { mountVisitPage } from "./visit-page.ts";
import { outcomeWords, reasonWords } from "./words.ts";

export function mountHealthPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSchoolsPage(routes, dependencies);
  mountSchoolPage(routes, dependencies);
  mountStudentPages(routes, dependencies);
  mountVisitPage(routes, dependencies);
  mountImmunizationPages(routes, dependencies);
  mountLooksPage(routes, dependencies);
  mountClassroomPage(routes, dependencies);
}

function mountSchoolsPage(routes: SecuredRoutes, { core, today }: Dependencies): void {
  routes.read(
    {
      ...nursePage,
      name: "nurse-schools-page",
      method: "get",
      path: "/health/schools",
      summary: "Page: the nurse's schools",
      scope: [],
      request: z.object({}),
    },
    async function showSchools({ c, session }) {
      if (session.staffId === null) return refuseNotFound();
      const schools = await findServedSchools.all(core, { staffId: session.staffId, day: today() });
      return showPage(c, { title: "My schools", session }, schoolCards(schools));
    },
  );
}

export function schoolCards(schools: readonly ServedSchool[]): Html {
  const card = ({ schoolId, school: name, visits }: ServedSchool) =>
    html`<li><a class="first" href="/health/schools/${schoolId}">${name}</a>
<p>${visits === 1 ? "1 visit" : `${visits} visits`} today</p>
<p><a href="/health/schools/${schoolId}/immunizations">Students who aren’t cleared</a></p></li>`;
  return html`<ul class="cards">${schools.map(card)}</ul>`;
}

/** A whole school doesn't fit on a page; the nurse narrows the search. */
const listed = 50;

function mountSchoolPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core, today, settings } = dependencies;
  routes.read(
    {
      ...nursePage,
      name: "school-health-page",
      method: "get",
      path: "/health/schools/{schoolId}",
      summary: "Page: find a student of a school, and today's visits; each look is recorded",
      scope: [ofSchool],
      request: z.object({ params: school, query: z.object({ search: searchText }) }),
    },
    async function showSchool({ c, session, params: { schoolId }, query: { search } }) {
      const { staffId } = session;
      if (staffId === null) return refuseNotFound();
      const day = today();
      const asked = { schoolId, day, schoolYear: settings.schoolYear, typed: search, grade: undefined };
      const [found, visits] = await Promise.all([
        search === "" || !canBeSearched(search) ? [] : findNowOrNext(core, { ...asked, limit: listed }),
        readVisits(dependencies, { schoolId, staffId, day }),
      ]);
      const title = c.var.schoolName(schoolId) ?? "School";
      const main = html`${searchForm(schoolId, search)}${search === "" ? "" : resultList(found)}
<h2>Visits of ${longDay(day)}</h2>${visitCards(visits, settings.timeZone)}
<p><a href="/health/schools/${schoolId}/immunizations">Students who aren’t cleared</a></p>`;
      return showPage(c, { title, session }, main);
    },
  );
}

function searchForm(schoolId: number, typed: string): Html {
  const name = textField({
    ...{ id: "search", label: "Name or student number", type: "text", value: typed, problems: [] },
    hint: "Any part of a name, such as lopez or obrien.",
  });
  return html`<form method="get" action="/health/schools/${schoolId}" class="inline">${name}
<button>Find a student</button></form>`;
}

function resultList(students: readonly StudentNowOrNext[]): Html {
  if (students.length === 0) return html`<h2>No student found</h2>`;
  const card = (student: StudentNowOrNext) =>
    html`<li><a class="first" href="/health/students/${student.studentId}">${nameInList(student)}</a>
<p>${gradeName(student.grade)}, number ${student.studentNumber}</p></li>`;
  const heading = students.length === listed ? `The first ${listed} students` : "Found";
  return html`<h2>${heading}</h2><ul class="cards">${students.map(card)}</ul>`;
}

function visitCards(visits: readonly DayVisit[], timeZone: string): Html {
  if (visits.length === 0) return html`<p>Nobody has come yet.</p>`;
  const card = (visit: DayVisit) =>
    html`<li><a class="first" href="/health/students/${visit.studentId}">${nameInList(visit)}</a>
<p>${timeOfDay(visit.recordedAt, timeZone)}, ${reasonWords[visit.reason]}: ${outcomeWords[visit.outcome]}</p></li>`;
  return html`<ul class="cards">${visits.map(card)}</ul>`;
}

function mountClassroomPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...nursePage,
      name: "classroom-alerts-page",
      method: "get",
      path: "/health/classroom",
      summary: "Page: what a teacher must know of the health of today's students; each look is recorded",
      roles: ["teacher"],
      scope: [],
      request: z.object({}),
    },
    async function showClassroom({ c, session }) {
      if (session.staffId === null) return refuseNotFound();
      const students = await readTaughtAlerts(dependencies, session.staffId);
      const none = html`<p>None of your students of today has a health alert.</p>`;
      const list = html`<ul class="cards">${students.map(alertCard)}</ul>`;
      const main = html`<p>Tell only those who look after the student. That you looked is recorded.</p>${students.length === 0 ? none : list}`;
      return showPage(c, { title: "Health alerts of my students", session }, main);
    },
  );
}

function alertCard(student: TaughtAlert): Html {
  const plans = student.alerts.map(
    ({ condition, carePlan }) => html`<p>${conditionWords[condition]}: ${carePlans[carePlan].classroom}</p>`,
  );
  return html`<li><p class="first">${nameInList(student)}</p>${plans}</li>`;
}
