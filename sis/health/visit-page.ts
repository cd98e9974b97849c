/** A nurse's page to correct a visit: what was recorded before is kept. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type FormPage, formFields, showPage } from "../http/page/page.ts";
import { longDay, refusalProblems } from "../http/page/words.ts";
import { idOf } from "../http/refused-form.ts";
import { emptyIsNone, idInText, inText } from "../http/request-fields.ts";
import { recordLooks } from "./looks.ts";
import { correctVisit } from "./record-visit.ts";
import { ofStudent, student } from "./shapes.ts";
import { nursePage } from "./student-pages.ts";
import { visitFields, visitProblems } from "./student-view.ts";
import { findVisit } from "./visit-queries.ts";
import { note, seenVersion, visitValues } from "./write-routes.ts";

const visitPage = {
  ...nursePage,
  path: "/health/students/{studentId}/visits/{visitId}",
  scope: [ofStudent],
} as const;
const params = student.extend({ visitId: idInText });

export function mountVisitPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...visitPage,
      name: "visit-page",
      method: "get",
      summary: "Page: correct what is recorded of a visit; each look is recorded",
      request: z.object({ params }),
    },
    async ({ c, session, params }) =>
      await showVisit(c, dependencies, { session, ...params, typed: undefined, problems: [] }),
  );
  routes.write(
    {
      ...visitPage,
      name: "correct-visit-form",
      method: "post",
      summary: "Form: what is recorded of a visit was wrong",
      again: async (form) => {
        const { c, session, typed, refusal } = form;
        const of = { studentId: idOf(form, "studentId"), visitId: idOf(form, "visitId") };
        const problems = refusalProblems(refusal, visitProblems);
        return await showVisit(c, dependencies, { session, ...of, typed, problems, status: refusal.status });
      },
      request: z.object({
        params,
        body: z.object({ seenVersion: inText(seenVersion), ...visitValues, note: emptyIsNone(note) }),
      }),
    },
    async function correctByForm({ c, session, params, body, operation }) {
      const written = await correctVisit(dependencies, session, { ...params, ...body }, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/health/students/${params.studentId}?done=${operation.operationId}`, 303);
    },
  );
}

type View = Omit<FormPage, "typed"> & {
  readonly studentId: number;
  readonly visitId: number;
  /** Undefined to show what is on record. */
  readonly typed: FormPage["typed"] | undefined;
};

async function showVisit(
  c: SisContext,
  { core, clock }: Dependencies,
  { session, studentId, visitId, typed, problems, status = 200 }: View,
): Promise<Response | Refusal> {
  const { staffId } = session;
  if (staffId === null) return refuseNotFound();
  const [visit] = await Promise.all([
    findVisit.first(core, { studentId, visitId }),
    recordLooks(core, { studentIds: [studentId], staffId, shown: "visits", at: clock() }),
  ]);
  if (visit === undefined) return refuseNotFound();
  const { day, reason, outcome, version } = visit;
  const onRecord = { reason, outcome, note: visit.note ?? "" };
  const path = `/health/students/${studentId}`;
  const main = html`<form method="post" action="${path}/visits/${visitId}">${formFields(c)}
<input type="hidden" name="seenVersion" value="${version}">${visitFields({ typed: typed ?? onRecord, problems })}<button>Correct the visit</button></form>
<p><a href="${path}">Back to the student</a></p>`;
  return await showPage(c, { title: `Visit of ${longDay(day)}`, session, problems, status }, main);
}
