/** A counselor's pages: see a student's schedule; add, drop and move sections. */
import { z } from "zod";
import type { Operation } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { refuseOtherDay } from "../http/page/day-fields.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText, operationId } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { findChangeDays } from "./change-days.ts";
import { whyInForm, whyWords } from "./change-reason.ts";
import { mountDeparturePages } from "./departure-pages.ts";
import { mountDropPage, showDrop } from "./drop-page.ts";
import { showSchedule } from "./schedule-view.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "./seat-changes.ts";
import { mountStudentsPage } from "./students-page.ts";
import { undoDrop } from "./undo-drop.ts";

const counselorPage = { kind: "page", answers: {}, traffic: "core", roles: ["counselor", "office"] } as const;
const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const student = z.object({ studentId: idInText });

export function mountSchedulingPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudentsPage(routes, dependencies);
  mountSchedulePage(routes, dependencies);
  mountDropPage(routes, dependencies);
  mountAddForm(routes, dependencies);
  mountDropForm(routes, dependencies);
  mountUndoForm(routes, dependencies);
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
          from: day.optional(),
          done: operationId.optional(),
        }),
      }),
    },
    async function showSchedulePage({ c, session, params: { studentId }, query }) {
      return showSchedule(c, dependencies, { session, studentId, ...query });
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
      request: z.object({ params: student, body: z.object({ sectionId: idInText, day, ...whyInForm }) }),
    },
    async function addByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, ...body };
      const closed = await refuseDay(dependencies, { session, operation }, change);
      if (closed !== undefined) return closed;
      const written = await addToSection(dependencies, session, change, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`${scheduleOn(change)}&done=${operation.operationId}`, 303);
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
      again: dropAgain(dependencies),
      scope: [ofStudent, { rows: "section", from: "body", field: "sectionId" }],
      request: z.object({ params: student, body: z.object({ sectionId: idInText, day, ...whyInForm }) }),
    },
    async function dropByForm({ c, session, params: { studentId }, body, operation }) {
      const change = { studentId, ...body };
      const closed = await refuseDay(dependencies, { session, operation }, change);
      if (closed !== undefined) return closed;
      const written = await dropFromSection(dependencies, session, change, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`${scheduleOn(change)}&done=${operation.operationId}`, 303);
    },
  );
}

function mountUndoForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...counselorPage,
      name: "undo-drop-form",
      method: "post",
      path: "/counseling/students/{studentId}/undo-drop",
      summary: "Form: give back the seats that a drop took",
      again: scheduleAgain(dependencies),
      scope: [ofStudent],
      request: z.object({ params: student, body: z.object({ drop: operationId, from: day }) }),
    },
    async function undoByForm({ c, session, params: { studentId }, body: { drop, from }, operation }) {
      const undone = await undoDrop(dependencies, session, { studentId, drop }, operation);
      if (isRefusal(undone)) return undone;
      return c.redirect(`${scheduleOn({ studentId, day: from })}&done=${operation.operationId}`, 303);
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
        body: z.object({ fromSectionId: idInText, toSectionId: idInText, day, ...whyInForm }),
      }),
    },
    async function moveByForm({ c, session, params: { studentId }, body, operation }) {
      const move = { studentId, ...body };
      const closed = await refuseDay(dependencies, { session, operation }, move);
      if (closed !== undefined) return closed;
      const written = await moveBetweenSections(dependencies, session, move, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`${scheduleOn(move)}&done=${operation.operationId}`, 303);
    },
  );
}

/** The page of the drop if it's the reason that is wrong, or else the schedule. */
function dropAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const { data: sectionId } = idInText.safeParse(typed.sectionId);
    const asksWhy = refusalProblems(refusal).every(({ field }) => field !== undefined && field in whyWords);
    if (sectionId === undefined || !asksWhy)
      return await scheduleAgain(dependencies)({ ...form, typed: pickDay(typed) });
    const dropped = { studentId: idOf(form, "studentId"), sectionId, from: typed.day };
    return await showDrop(c, dependencies, { session, ...dropped, typed, refusal });
  };
}

/** The page has no form that drops, so what else was sent belongs nowhere on it. */
function pickDay({ day }: TypedFields): TypedFields {
  return day === undefined ? {} : { day };
}

type StudentDay = { readonly studentId: number; readonly day: string };

function scheduleOn({ studentId, day }: StudentDay): string {
  return `/counseling/students/${studentId}?from=${day}`;
}

/** A page that was left open until the next day must not change the day before. */
async function refuseDay(
  dependencies: Dependencies,
  sender: { readonly session: Session; readonly operation: Operation },
  { studentId, day }: StudentDay,
): Promise<Refusal | undefined> {
  const { schoolId } = sender.session;
  const { days } = await findChangeDays(dependencies, { studentId, schoolId });
  return await refuseOtherDay(dependencies, sender, { days, day, field: "from" });
}
