/** A counselor's pages: see a student's schedule; add, drop and move sections. */
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { idInText, operationId } from "../http/request-fields.ts";
import { mountDeparturePages } from "./departure-pages.ts";
import { mountDropPage } from "./drop-page.ts";
import { showSchedule } from "./schedule-view.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "./seat-changes.ts";
import { dayOfChange } from "./student-schedule.ts";
import { mountStudentsPage } from "./students-page.ts";

const counselorPage = { kind: "page", answers: {}, traffic: "core", roles: ["counselor", "office"] } as const;
const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const student = z.object({ studentId: idInText });

export function mountSchedulingPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudentsPage(routes, dependencies);
  mountSchedulePage(routes, dependencies);
  mountDropPage(routes, dependencies);
  mountAddForm(routes, dependencies);
  mountDropForm(routes, dependencies);
  mountMoveForm(routes, dependencies);
  mountDeparturePages(routes, dependencies);
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
        query: z.object({
          done: operationId.optional(),
          dropped: idInText.optional(),
        }),
      }),
    },
    async function showSchedulePage({ c, session, params: { studentId }, query: { done, dropped } }) {
      return showSchedule(c, dependencies, { session, studentId, done, dropped });
    },
  );
}

function scheduleAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    return await showSchedule(c, dependencies, {
      ...{ session, studentId: idOf(form, "studentId"), typed, refusal },
    });
  };
}

function mountAddForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...counselorPage,
      name: "add-form",
      method: "post",
      path: "/counseling/students/{studentId}/add",
      summary: "Form: add the student to a section",
      again: scheduleAgain(dependencies),
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: idInText }) }),
    },
    async function addByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, sectionId: body.sectionId, day: await dayOfChange(dependencies) };
      const written = await addToSection(dependencies, session, change, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/counseling/students/${studentId}?done=${operation.operationId}`, 303);
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
      again: ({ typed: _, ...form }) => scheduleAgain(dependencies)({ ...form, typed: {} }),
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: idInText }) }),
    },
    async function dropByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, sectionId: body.sectionId, day: await dayOfChange(dependencies) };
      const written = await dropFromSection(dependencies, session, change, operation);
      if (isRefusal(written)) return written;
      return c.redirect(
        `/counseling/students/${studentId}?done=${operation.operationId}&dropped=${body.sectionId}`,
        303,
      );
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
      again: scheduleAgain(dependencies),
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
      const move = { studentId, ...body, day: await dayOfChange(dependencies) };
      const written = await moveBetweenSections(dependencies, session, move, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/counseling/students/${studentId}?done=${operation.operationId}`, 303);
    },
  );
}
