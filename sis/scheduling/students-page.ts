/** A page that finds students at a counselor's school while a name or number is typed. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { canBeSearched, findNowOrNext, type StudentNowOrNext } from "../enrollment/module.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { selectField, textField } from "../http/page/fields.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { searchScript } from "../http/page/search-script.ts";
import { gradeChoices, gradeName, longDay } from "../http/page/words.ts";
import { emptyIsNone, gradeInText, searchText } from "../http/request-fields.ts";

const page = { kind: "page", answers: {}, method: "get" } as const;
const scriptPath = "/search.js";
/** A whole school doesn't fit on a page; the counselor narrows the search. */
const listed = 100;

export function mountStudentsPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountScript(routes);
  mountSearch(routes, dependencies);
}

function mountScript(routes: SecuredRoutes): void {
  routes.open(
    {
      ...page,
      name: "search-script",
      mediaType: "text/javascript",
      path: scriptPath,
      summary: "Script of search pages",
      traffic: "operations",
      request: z.object({}),
    },
    async ({ c }) =>
      c.body(searchScript, 200, {
        "Content-Type": "text/javascript; charset=utf-8",
        "Cache-Control": "max-age=3600",
      }),
  );
}

const search = z.object({
  search: searchText,
  grade: emptyIsNone(gradeInText),
});

function mountSearch(routes: SecuredRoutes, { core, today, settings: { schoolYear } }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "students-page",
      path: "/counseling/students",
      summary: "Page: students at the counselor's school, searched by name, number and grade",
      traffic: "core",
      roles: ["counselor", "office"],
      scope: [],
      request: z.object({ query: search }),
    },
    async function showStudentSearch({ c, session, query }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const when = { day: today(), schoolYear };
      const wanted = { ...when, schoolId, typed: query.search, grade: query.grade, limit: listed };
      const students = await findNowOrNext(core, wanted);
      const main = html`${searchForm(query.search, query.grade)}${
        canBeSearched(query.search) ? resultList(students) : nothingToSearch
      }`;
      return showPage(c, { title: "Students", session, script: scriptPath }, main);
    },
  );
}

/** Finds students as somebody types; on other pages, the button leads to this one. */
export function searchForm(typed: string, grade: number | undefined): Html {
  const name = textField({
    id: "search",
    label: "Name or student number",
    hint: "Any part of a name, such as lopez or obrien.",
    type: "text",
    value: typed,
    problems: [],
  });
  const value = grade === undefined ? "" : String(grade);
  const choices = [["", "All grades"] as const, ...gradeChoices];
  const ofGrade = selectField({ id: "grade", label: "Grade", value, problems: [], choices });
  return html`<form method="get" action="/counseling/students" class="inline" data-search>${name}${ofGrade}
<button>Search</button></form>`;
}

const nothingToSearch = html`<section id="results"><h2 aria-live="polite">Enter letters of a name, or a student number</h2></section>`;

function resultList(students: readonly StudentNowOrNext[]): Html {
  return html`<section id="results"><h2 aria-live="polite">${countText(students.length)}</h2>
<ul class="cards">${students.map(studentCard)}</ul></section>`;
}

function countText(students: number): string {
  if (students === 0) return "No student found";
  if (students === 1) return "1 student";
  return students === listed ? `The first ${listed} students` : `${students} students`;
}

function studentCard(student: StudentNowOrNext): Html {
  const from = student.from === undefined ? "" : `, from ${longDay(student.from)}`;
  return html`<li><a class="first" href="/counseling/students/${student.studentId}">${nameInList(student)}</a>
<p>${gradeName(student.grade)}, number ${student.studentNumber}${from}</p></li>`;
}
