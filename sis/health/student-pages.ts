/** Pages about one student's health, and the forms on them: visits, doses, and corrections. */
import { z } from "zod";
import { findDone } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, type FormPage, showPage } from "../http/page/page.ts";
import { dayAndTime, refusalProblems } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { emptyIsNone, idInText, inText, operationId } from "../http/request-fields.ts";
import { giveDose, takeBack } from "./give-dose.ts";
import { readRecord } from "./reads.ts";
import { recordVisit } from "./record-visit.ts";
import { ofStudent, student } from "./shapes.ts";
import { studentView, visitProblems } from "./student-view.ts";
import { note, seenVersion, visitValues } from "./write-routes.ts";

export const nursePage = { kind: "page", answers: {}, traffic: "core", roles: ["nurse"] } as const;
const atSchool = { rows: "school", from: "body", field: "schoolId" } as const;
const path = "/health/students/{studentId}";

export function mountStudentPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      ...nursePage,
      name: "student-health-page",
      method: "get",
      path,
      summary: "Page: a student's health record, alerts first; each look is recorded",
      scope: [ofStudent],
      request: z.object({ params: student, query: z.object({ done: operationId.optional() }) }),
    },
    async function showStudentHealth({ c, session, params: { studentId }, query: { done } }) {
      const { accountId } = session;
      const written = done === undefined ? undefined : await findDone(core, { operationId: done, accountId });
      const notice = written?.studentId === studentId ? notices.get(written.action) : undefined;
      return await showStudent(c, dependencies, { session, studentId, notice, typed: {}, problems: [] });
    },
  );
  mountVisitForm(routes, dependencies);
  mountDoseForm(routes, dependencies);
  mountErrorForm(routes, dependencies);
}

const notices: ReadonlyMap<string, string> = new Map([
  ["health.record-visit", "The visit is recorded."],
  ["health.correct-visit", "The visit is corrected. What was there before is kept."],
  ["health.give-dose", "The dose is in the log."],
  ["health.take-back-dose", "The entry is marked as made in error. It stays in the log."],
]);

type View = FormPage & { readonly studentId: number; readonly notice?: string | undefined };

async function showStudent(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, notice, typed, problems, status = 200 }: View,
): Promise<Response | Refusal> {
  if (session.staffId === null) return refuseNotFound();
  const record = await readRecord(dependencies, { studentId, staffId: session.staffId });
  if (record === undefined) return refuseNotFound();
  const { timeZone } = dependencies.settings;
  const page = { title: nameInFull(record), session, notice, problems, status };
  return await showPage(
    c,
    page,
    studentView(c, { record, timeZone, now: dependencies.clock(), typed, problems }),
  );
}

function studentAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const problems = problemsOf(refusal, dependencies.settings.timeZone);
    const studentId = idOf(form, "studentId");
    return await showStudent(c, dependencies, {
      session,
      studentId,
      typed,
      problems,
      status: refusal.status,
    });
  };
}

const tooSoon = z.object({ mayBeGivenAt: z.iso.datetime() });

/** Times as people in the district read them. */
function problemsOf(refusal: Refusal, timeZone: string): readonly FieldProblem[] {
  const { data } = tooSoon.safeParse(refusal.detail);
  if (data === undefined) return refusalProblems(refusal, visitProblems);
  const next = dayAndTime(new Date(data.mayBeGivenAt), timeZone);
  return [{ text: `${refusal.message} Don’t give another before ${next}.` }];
}

function done(c: SisContext, studentId: number, operation: string): Response {
  return c.redirect(`/health/students/${studentId}?done=${operation}`, 303);
}

function mountVisitForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nursePage,
      name: "record-visit-form",
      method: "post",
      path: `${path}/visits`,
      summary: "Form: a student's visit to the nurse",
      scope: [ofStudent, atSchool],
      again: studentAgain(dependencies),
      request: z.object({
        params: student,
        body: z.object({ schoolId: idInText, ...visitValues, note: emptyIsNone(note) }),
      }),
    },
    async function recordByForm({ c, session, params, body, operation }) {
      const written = await recordVisit(dependencies, session, { ...params, ...body }, operation);
      return isRefusal(written) ? written : done(c, params.studentId, operation.operationId);
    },
  );
}

function mountDoseForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nursePage,
      name: "give-dose-form",
      method: "post",
      path: `${path}/doses`,
      summary: "Form: a dose is given now",
      scope: [ofStudent, atSchool],
      again: studentAgain(dependencies),
      request: z.object({ params: student, body: z.object({ schoolId: idInText, orderId: idInText }) }),
    },
    async function giveByForm({ c, session, params, body, operation }) {
      const written = await giveDose(dependencies, session, { ...params, ...body }, operation);
      return isRefusal(written) ? written : done(c, params.studentId, operation.operationId);
    },
  );
}

function mountErrorForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...nursePage,
      name: "take-back-dose-form",
      method: "post",
      path: `${path}/doses/{doseId}/error`,
      summary: "Form: an entry of the medication log was made in error",
      scope: [ofStudent],
      again: studentAgain(dependencies),
      request: z.object({
        params: student.extend({ doseId: idInText }),
        body: z.object({ seenVersion: inText(seenVersion) }),
      }),
    },
    async function takeBackByForm({ c, session, params, body, operation }) {
      const written = await takeBack(dependencies, session, { ...params, ...body }, operation);
      return isRefusal(written) ? written : done(c, params.studentId, operation.operationId);
    },
  );
}
