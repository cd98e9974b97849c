/** A counselor's pages: find a student, see the schedule, add, drop and move sections. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { findStudents, type SchoolStudent } from "../enrollment/module.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { gradeName, schoolDay } from "../http/page/words.ts";
import { idInText, line } from "../http/request-fields.ts";
import { showSchedule } from "./schedule-view.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "./seat-changes.ts";

const counselorPage = { kind: "page", answers: {}, traffic: "core", roles: ["counselor", "office"] } as const;
const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const student = z.object({ studentId: idInText });
/** A whole school doesn't fit on a page; the counselor narrows the search. */
const listed = 100;

export function mountSchedulingPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudentSearch(routes, dependencies);
  mountSchedulePage(routes, dependencies);
  mountAddForm(routes, dependencies);
  mountDropForm(routes, dependencies);
  mountMoveForm(routes, dependencies);
}

function mountStudentSearch(routes: SecuredRoutes, { core, settings }: Dependencies): void {
  routes.read(
    {
      ...counselorPage,
      name: "students-page",
      method: "get",
      path: "/counseling/students",
      summary: "Page: students at the counselor's school, searched by family name",
      scope: [],
      request: z.object({
        query: z.object({ familyName: line.max(80, "80 characters at most").optional() }),
      }),
    },
    async function showStudentSearch({ c, session, query }) {
      if (session.schoolId === null) return refuseNotFound();
      const familyName = query.familyName === "" ? undefined : query.familyName;
      const { schoolYear } = settings;
      const search = { schoolId: session.schoolId, schoolYear, familyName, grade: undefined, limit: listed };
      const students = await findStudents(core, search);
      const input = textField({
        id: "familyName",
        label: "Family name begins with",
        type: "text",
        value: familyName ?? "",
        problems: [],
      });
      return showPage(
        c,
        { title: "Students", session },
        html`<form method="get" action="/counseling/students" class="inline">${input}<button>Search</button></form>
<h2>${students.length === listed ? `The first ${listed} students` : `${students.length} students`}</h2>
<ul class="cards">${students.map(studentCard)}</ul>`,
      );
    },
  );
}

function studentCard(student: SchoolStudent): Html {
  return html`<li><a class="first" href="/counseling/students/${student.studentId}">${nameInList(student)}</a>
<p>${gradeName(student.grade)}, number ${student.studentNumber}</p></li>`;
}

function mountSchedulePage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...counselorPage,
      name: "schedule-page",
      method: "get",
      path: "/counseling/students/{studentId}",
      summary: "Page: a student's schedule, with forms to change it",
      scope: [ofStudent],
      request: z.object({
        params: student,
        query: z.object({ done: z.enum(["add", "drop", "move"]).optional() }),
      }),
    },
    async function showSchedulePage({ c, session, params: { studentId }, query: { done } }) {
      return showSchedule(c, dependencies, { session, studentId, done });
    },
  );
}

function mountAddForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...counselorPage,
      name: "add-form",
      method: "post",
      path: "/counseling/students/{studentId}/add",
      summary: "Form: add the student to a section",
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: idInText }) }),
    },
    async function addByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, sectionId: body.sectionId, day: today(dependencies) };
      const written = await addToSection(dependencies, session, change, operation);
      if (isRefusal(written)) return showSchedule(c, dependencies, { session, studentId, refusal: written });
      return c.redirect(`/counseling/students/${studentId}?done=add`, 303);
    },
  );
}

function mountDropForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...counselorPage,
      name: "drop-form",
      method: "post",
      path: "/counseling/students/{studentId}/drop",
      summary: "Form: drop the student from a section",
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: idInText }) }),
    },
    async function dropByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, sectionId: body.sectionId, day: today(dependencies) };
      const written = await dropFromSection(dependencies, session, change, operation);
      if (isRefusal(written)) return showSchedule(c, dependencies, { session, studentId, refusal: written });
      return c.redirect(`/counseling/students/${studentId}?done=drop`, 303);
    },
  );
}

function mountMoveForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...counselorPage,
      name: "move-form",
      method: "post",
      path: "/counseling/students/{studentId}/move",
      summary: "Form: move the student from one section to another",
      scope: [
        ofStudent,
        { rows: "section", from: "body", field: "fromSectionId" },
        { rows: "section", from: "body", field: "toSectionId" },
      ],
      request: z.object({
        params: student,
        body: z.object({ fromSectionId: idInText, toSectionId: idInText }),
      }),
    },
    async function moveByForm({ c, session, params: { studentId }, body, operation }) {
      const move = { studentId, ...body, day: today(dependencies) };
      const written = await moveBetweenSections(dependencies, session, move, operation);
      if (isRefusal(written)) return showSchedule(c, dependencies, { session, studentId, refusal: written });
      return c.redirect(`/counseling/students/${studentId}?done=move`, 303);
    },
  );
}

function today({ clock, settings }: Dependencies): string {
  return schoolDay(clock(), settings.timeZone);
}
