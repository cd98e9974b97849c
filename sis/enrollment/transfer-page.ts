/** A school office's page: transfer in a student from another school. */
import { hash } from "node:crypto";
import { html } from "hono/html";
import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nextOf, refuseOtherDay } from "../http/page/day-fields.ts";
import { type FieldProblem, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { type RefusedForm, refuseFields } from "../http/refused-form.ts";
import { day, grade, idInText, inText, lineUpTo } from "../http/request-fields.ts";
import { transferStudent } from "./change-school.ts";
import { lookUpStudent } from "./look-up.ts";
import { gradeProblems, reasonInForm, reasonProblem } from "./reason-field.ts";
import { refuseUnidentified, studentMoved } from "./take-checks.ts";
import { type Identified, lookUpForm, takeForm, typedOfTake } from "./transfer-form.ts";
import { studentNumber } from "./transfer-routes.ts";

const office = { kind: "page", answers: {}, traffic: "core", roles: ["office"], scope: [] } as const;
const title = "Transfer in a student";
const typedFields = z.record(z.string(), lineUpTo(200));

export function mountTransferPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...office,
      name: "transfer-page",
      method: "get",
      path: "/office/transfer",
      summary: "Page: find a student of another school",
      request: z.object({}),
    },
    async ({ c, session }) => {
      const form = lookUpForm(c, { typed: {}, problems: [], today: dependencies.today() });
      return showPage(c, { title, session }, form);
    },
  );
  mountLookUpForm(routes, dependencies);
  mountTakeForm(routes, dependencies);
}

const identity = z.object({ studentNumber: inText(studentNumber), birthDate: day });
const identityProblems: Readonly<Record<string, string>> = {
  studentNumber: "Enter the student number, up to ten digits",
  birthDate: "Enter the date of birth",
};

function mountLookUpForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...office,
      name: "transfer-student-form",
      method: "post",
      path: "/office/transfer/student",
      summary: "Form: find a student by number and birth date",
      again: async ({ c, session, typed, refusal }) => {
        const problems = refusalProblems(refusal, identityProblems);
        const form = lookUpForm(c, { typed, problems, today: dependencies.today() });
        return await showPage(c, { title, session, problems, status: refusal.status }, form);
      },
      request: z.object({ body: typedFields }),
    },
    async function findByForm({ c, session, body: typed, operation }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const parsed = identity.safeParse(typed);
      if (!parsed.success) return refuseFields(parsed.error);
      const found = await lookUpStudent(dependencies, session, { schoolId, ...parsed.data }, operation);
      if (isRefusal(found)) return found;
      const { student } = found.answer;
      if (student === null) return refuseUnidentified();
      const { today } = dependencies;
      const classDays = await findClassDays(dependencies, session);
      const usual = { grade: String(student.grade ?? ""), day: nextOf(classDays, today()) };
      const start = { typed: { ...usual, ...typedOfTake(typed) }, problems: [], today: today(), classDays };
      return showPage(c, { title, session }, takeForm(c, student, start));
    },
  );
}

const taking = identity.extend({
  studentId: idInText,
  fromSchoolId: z.preprocess((id) => (id === "" ? null : id), idInText.nullable()),
  grade: inText(grade),
  day,
  reason: reasonInForm,
});
const takingProblems: Readonly<Record<string, string>> = {
  grade: "Choose a grade",
  day: "Choose the first day at school",
  reason: reasonProblem,
};
const movedHint = "Check where they are now, then send the form again.";

function mountTakeForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...office,
      name: "transfer-form",
      method: "post",
      path: "/office/transfer",
      summary: "Form: transfer in the student",
      again: (form) => showAgain(form, dependencies),
      request: z.object({ body: typedFields }),
    },
    async function takeByForm({ c, session, body: typed, operation }) {
      const { schoolId: toSchoolId } = session;
      if (toSchoolId === null) return refuseNotFound();
      const parsed = taking.safeParse(typed);
      if (!parsed.success) return refuseFields(parsed.error);
      const chosen = { days: await findClassDays(dependencies, session), day: parsed.data.day };
      const closed = await refuseOtherDay(dependencies, { session, operation }, chosen);
      if (closed !== undefined) return closed;
      const written = await transferStudent(dependencies, session, { ...parsed.data, toSchoolId }, operation);
      if (isRefusal(written)) return written;
      const done = html`<ul class="cards">
<li><a class="first" href="/counseling/students/${written.answer.studentId}">Choose the student’s classes</a></li>
<li><a class="first" href="/office/transfer">Transfer in another student</a></li></ul>`;
      return showPage(
        c,
        { title: "Student transferred", session, notice: "The student is enrolled here." },
        done,
      );
    },
  );
}

function problemsIn(refusal: Refusal): FieldProblem[] {
  if (refusal.code === studentMoved) return [{ text: `${refusal.message} ${movedHint}` }];
  const unusual = gradeProblems(refusal);
  return unusual.length > 0 ? unusual : refusalProblems(refusal, takingProblems);
}

/**
 * The student as they are on the chosen day, so that the form names the school where they are then. This lookup counts toward the limit,
 * like the first.
 */
async function showAgain(form: RefusedForm, dependencies: Dependencies): Promise<Response> {
  const { c, session, typed, refusal } = form;
  const problems = problemsIn(refusal);
  const student = await lookUpAgain(dependencies, form);
  const state = { typed, problems, today: dependencies.today() };
  const main =
    student === undefined
      ? lookUpForm(c, state)
      : takeForm(c, student, { ...state, classDays: await findClassDays(dependencies, session) });
  return await showPage(c, { title, session, problems, status: refusal.status }, main);
}

async function lookUpAgain(
  dependencies: Dependencies,
  { session, typed, operationId }: RefusedForm,
): Promise<Identified | undefined> {
  const asked = identity.safeParse(typed).data;
  const on = { day: day.safeParse(typed.day).data };
  const { schoolId } = session;
  if (asked === undefined || schoolId === null) return undefined;
  const again = {
    operationId: `look-up-${operationId}`,
    requestDigest: hash("sha256", JSON.stringify({ ...asked, ...on }), "buffer"),
  };
  const found = await lookUpStudent(dependencies, session, { schoolId, ...asked, ...on }, again);
  return isRefusal(found) ? undefined : (found.answer.student ?? undefined);
}
