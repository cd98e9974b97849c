/** Pages for courses from other schools: enter one, and verify or correct one. */
import { html } from "hono/html";
import { z } from "zod";
import type { Written } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type FormPage, formFields, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf, type RefusedForm } from "../http/refused-form.ts";
import { revisionInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { correctCourse, enterCourse, type LineAnswer, type OfLine, verifyCourse } from "./change-lines.ts";
import { courseFields, courseView, fieldWords, typedCourse } from "./course-form.ts";
import { transcriptPath } from "./pages.ts";
import { findLines, findRevisions } from "./queries.ts";
import { ofStudent, student, studentLine } from "./routes.ts";
import { typedTransferCourse } from "./transfer-course.ts";

const staffPage = {
  kind: "page",
  answers: {},
  traffic: "core",
  roles: ["counselor", "office"],
  scope: [ofStudent],
} as const;
const enterPath = "/counseling/students/{studentId}/transcript/enter";
const coursePath = "/counseling/students/{studentId}/transcript/courses/{line}";

export function mountCoursePages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountEnterPage(routes);
  mountEnterForm(routes, dependencies);
  mountCoursePage(routes, dependencies);
  mountVerifyForm(routes, dependencies);
  mountCorrectForm(routes, dependencies);
}

type EnterPage = FormPage & { readonly studentId: number };

function showEnter(c: SisContext, { session, studentId, typed, problems, status = 200 }: EnterPage) {
  const path = transcriptPath(studentId);
  const page = { title: "Enter a course from another school", session, problems, status };
  const main = html`<p>It counts once somebody has compared it with the other school’s transcript, and verified it.</p>
<form method="post" action="${path}/enter">${formFields(c)}${courseFields({ typed, problems })}<button>Enter the course</button></form>
<p><a href="${path}">Back to the transcript</a></p>`;
  return showPage(c, page, main);
}

function mountEnterPage(routes: SecuredRoutes): void {
  routes.read(
    {
      ...staffPage,
      name: "enter-course-page",
      method: "get",
      path: enterPath,
      summary: "Page: enter a course from another school",
      request: z.object({ params: student }),
    },
    async ({ c, session, params: { studentId } }) =>
      showEnter(c, { session, studentId, typed: {}, problems: [] }),
  );
}

function mountEnterForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...staffPage,
      name: "enter-course-form",
      method: "post",
      path: enterPath,
      summary: "Form: enter a course from another school",
      again: async (form) => {
        const { c, session, typed, refusal } = form;
        const problems = refusalProblems(refusal, fieldWords);
        return showEnter(c, {
          session,
          studentId: idOf(form, "studentId"),
          typed,
          problems,
          status: refusal.status,
        });
      },
      request: z.object({ params: student, body: typedTransferCourse }),
    },
    async function enterByForm({ c, session, params, body, operation }) {
      const written = await enterCourse(dependencies, session, { ...params, ...body }, operation);
      return toTranscript(c, params.studentId, operation.operationId, written);
    },
  );
}

function toTranscript(
  c: SisContext,
  studentId: number,
  operationId: string,
  written: Written<LineAnswer> | Refusal,
): Response | Refusal {
  return isRefusal(written) ? written : c.redirect(`${transcriptPath(studentId)}?done=${operationId}`, 303);
}

type CoursePage = OfLine &
  Pick<FormPage, "problems" | "status"> & {
    readonly session: Session;
    /** What is on record, unless a form was refused. */
    readonly typed?: FormPage["typed"];
  };

async function showCourse(
  c: SisContext,
  { core, settings }: Dependencies,
  { session, studentId, line, typed, problems, status = 200 }: CoursePage,
): Promise<Response | Refusal> {
  const [lines, revisions] = await Promise.all([
    findLines.all(core, { studentIds: [studentId] }),
    findRevisions.all(core, { studentId, line }),
  ]);
  const found = lines.find((each) => each.line === line && each.otherSchool !== null);
  if (found === undefined) return refuseNotFound();
  const path = `${transcriptPath(studentId)}/courses/${line}`;
  const shown = { path, line: found, revisions, timeZone: settings.timeZone, problems };
  const main = html`${courseView(c, { ...shown, typed: typed ?? typedCourse(found) })}
<p><a href="${transcriptPath(studentId)}">Back to the transcript</a></p>`;
  return await showPage(c, { title: found.courseTitle, session, problems, status }, main);
}

function mountCoursePage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...staffPage,
      name: "course-page",
      method: "get",
      path: coursePath,
      summary: "Page: verify or correct a course from another school, and see what was changed",
      request: z.object({ params: studentLine }),
    },
    async ({ c, session, params }) => showCourse(c, dependencies, { session, ...params, problems: [] }),
  );
}

function courseAgain(dependencies: Dependencies, keep: "typed" | "nothing") {
  return async (form: RefusedForm) => {
    const { c, session, typed, refusal } = form;
    const of = { studentId: idOf(form, "studentId"), line: idOf(form, "line") };
    const again = { session, ...of, problems: refusalProblems(refusal, fieldWords), status: refusal.status };
    return await showCourse(c, dependencies, keep === "typed" ? { ...again, typed } : again);
  };
}

function mountVerifyForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...staffPage,
      name: "verify-course-form",
      method: "post",
      path: `${coursePath}/verify`,
      summary: "Form: verify a course from another school",
      again: courseAgain(dependencies, "nothing"),
      request: z.object({ params: studentLine, body: z.object({ revision: revisionInText }) }),
    },
    async function verifyByForm({ c, session, params, body, operation }) {
      const written = await verifyCourse(dependencies, session, { ...params, ...body }, operation);
      return toTranscript(c, params.studentId, operation.operationId, written);
    },
  );
}

function mountCorrectForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...staffPage,
      name: "correct-course-form",
      method: "post",
      path: coursePath,
      summary: "Form: correct a course from another school",
      again: courseAgain(dependencies, "typed"),
      request: z.object({
        params: studentLine,
        body: typedTransferCourse.extend({ revision: revisionInText }),
      }),
    },
    async function correctByForm({ c, session, params, body, operation }) {
      const written = await correctCourse(dependencies, session, { ...params, ...body }, operation);
      return toTranscript(c, params.studentId, operation.operationId, written);
    },
  );
}
