/** A school office's page: transfer in a student from another school. */
import { html } from "hono/html";
import { z } from "zod";
import type { Operation } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type FieldProblem, type Page, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { day, grade, idInText, inText, lineUpTo } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { transferStudent } from "./change-school.ts";
import { lookUpStudent } from "./look-up.ts";
import { type Identified, lookUpForm, type Typed, takeForm } from "./transfer-form.ts";
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
    async ({ c, session }) => showPage(c, { title, session }, lookUpForm(c, {}, [])),
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
      request: z.object({ body: typedFields }),
    },
    async function findByForm({ c, session, body: typed, operation }) {
      const { schoolId } = session;
      if (schoolId === null) return refuseNotFound();
      const again = (page: Omit<Page, "title">) =>
        showPage(c, { title, session, ...page }, lookUpForm(c, typed, page.problems ?? []));
      const parsed = identity.safeParse(typed);
      if (!parsed.success)
        return again({ problems: problemsOf(parsed.error, identityProblems), status: 400 });
      const found = await lookUpStudent(dependencies, session, { schoolId, ...parsed.data }, operation);
      if (isRefusal(found)) return again({ problems: refusalProblems(found), status: found.status });
      const { student } = found.answer;
      if (student === null) return again({ problems: [nobody], status: 404 });
      const start = { grade: String(student.grade ?? ""), day: dependencies.today() };
      return showPage(c, { title, session }, takeForm(c, student, start, []));
    },
  );
}

const nobody = { field: "studentNumber", text: "No student has this number and birth date" };

const taking = identity.extend({
  studentId: idInText,
  fromSchoolId: z.preprocess((id) => (id === "" ? null : id), idInText.nullable()),
  grade: inText(grade),
  day,
  reason: lineUpTo(200).transform((text) => (text === "" ? undefined : text)),
});
const takingProblems: Readonly<Record<string, string>> = {
  grade: "Choose a grade",
  day: "Enter the first day at school",
};

function mountTakeForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...office,
      name: "transfer-form",
      method: "post",
      path: "/office/transfer",
      summary: "Form: transfer in the student",
      request: z.object({ body: typedFields }),
    },
    async function takeByForm({ c, session, body: typed, operation }) {
      const { schoolId: toSchoolId } = session;
      if (toSchoolId === null) return refuseNotFound();
      const refuse = (problems: readonly FieldProblem[], status: Refusal["status"]) =>
        showAgain(c, dependencies, { session, typed, operation, problems, status });
      const parsed = taking.safeParse(typed);
      if (!parsed.success) return refuse(problemsOf(parsed.error, takingProblems), 400);
      const written = await transferStudent(dependencies, session, { ...parsed.data, toSchoolId }, operation);
      if (isRefusal(written)) return refuse(refusalProblems(written), written.status);
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

type Again = {
  readonly session: Session;
  readonly typed: Typed;
  readonly operation: Operation;
  readonly problems: readonly FieldProblem[];
  readonly status: Refusal["status"];
};

/**
 * The student as they are now, so that the form names the school where they are. This lookup counts toward the limit,
 * like the first.
 */
async function showAgain(c: SisContext, dependencies: Dependencies, again: Again): Promise<Response> {
  const { session, typed, problems, status } = again;
  const student = await lookUpAgain(dependencies, again);
  const form = student === undefined ? lookUpForm(c, typed, problems) : takeForm(c, student, typed, problems);
  return await showPage(c, { title, session, problems, status }, form);
}

async function lookUpAgain(
  dependencies: Dependencies,
  { session, typed, operation }: Again,
): Promise<Identified | undefined> {
  const asked = identity.safeParse(typed).data;
  const { schoolId } = session;
  if (asked === undefined || schoolId === null) return undefined;
  const again = { ...operation, operationId: `look-up-${operation.operationId}` };
  const found = await lookUpStudent(dependencies, session, { schoolId, ...asked }, again);
  return isRefusal(found) ? undefined : (found.answer.student ?? undefined);
}

/** One problem per field. */
function problemsOf(error: z.ZodError, words: Readonly<Record<string, string>>): FieldProblem[] {
  const fields = [...new Set(error.issues.map((issue) => String(issue.path[0])))];
  return fields.map((field) => ({ field, text: words[field] ?? `Check ${field}` }));
}
