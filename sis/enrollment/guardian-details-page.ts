/** An office's page: change a guardian's name, phone number or email address. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { textField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { studentOfficePage } from "../http/page/office-page.ts";
import { type FieldProblem, type FormPage, formFields, type Html, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf } from "../http/refused-form.ts";
import { idInText } from "../http/request-fields.ts";
import { changeGuardian } from "./change-guardian.ts";
import { type GuardianOfStudent, refuseNoContact } from "./guardian-code.ts";
import { findGuardiansOf } from "./guardian-queries.ts";
import { guardianDetails } from "./guardian-routes.ts";

export const detailFields = [
  ["givenName", "Given name", "text"],
  ["familyName", "Family name", "text"],
  ["phone", "Phone", "tel"],
  ["email", "Email address (optional)", "email"],
] as const;
const problemWords = {
  givenName: "Enter the guardian’s given name",
  familyName: "Enter the guardian’s family name",
  phone: "Enter a phone number, such as 213-555-0100",
  email: "Enter an email address, such as name@example.com, or nothing",
};
/** An empty field of a form is text. */
const typedDetails = guardianDetails.extend({
  email: z.preprocess(textOrNothing, guardianDetails.shape.email),
});

function textOrNothing(typed: unknown): unknown {
  return typeof typed === "string" && typed.trim() === "" ? undefined : typed;
}

const detailsPage = {
  ...studentOfficePage,
  path: "/office/students/{studentId}/guardians/{guardianId}",
} as const;
const ofStudent = z.object({ studentId: idInText, guardianId: idInText });

export function mountGuardianDetailsPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...detailsPage,
      name: "guardian-details-page",
      method: "get",
      refusals: [409],
      summary: "Page: change what is on record about a guardian",
      request: z.object({ params: ofStudent }),
    },
    async ({ c, session, params }) =>
      showDetails(c, dependencies, { session, ...params, typed: {}, problems: [] }),
  );
  routes.write(
    {
      ...detailsPage,
      name: "guardian-details-form",
      method: "post",
      summary: "Form: change what is on record about a guardian",
      again: (form) => {
        const { c, session, typed, refusal } = form;
        const guardian = { studentId: idOf(form, "studentId"), guardianId: idOf(form, "guardianId") };
        const problems = refusalProblems(refusal, problemWords);
        return showDetails(c, dependencies, {
          session,
          ...guardian,
          typed,
          problems,
          status: refusal.status,
        });
      },
      request: z.object({ params: ofStudent, body: typedDetails }),
    },
    async function changeByForm({ c, session, params, body, operation }) {
      const written = await changeGuardian(dependencies, session, { ...params, ...body }, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/office/students/${params.studentId}/guardians?done=${operation.operationId}`, 303);
    },
  );
}

type DetailsView = GuardianOfStudent & FormPage;

async function showDetails(
  c: SisContext,
  { core }: Dependencies,
  { session, studentId, guardianId, typed, problems, status = 200 }: DetailsView,
): Promise<Response | Refusal> {
  const guardians = await findGuardiansOf.all(core, { studentId });
  const guardian = guardians.find((each) => each.guardianId === guardianId);
  if (guardian === undefined) return refuseNotFound();
  if (guardian.standing === "no-contact") return refuseNoContact();
  const page = { title: `Details of ${nameInFull(guardian)}`, session, problems, status };
  return await showPage(
    c,
    page,
    detailsForm(c, { studentId, guardianId, typed: { ...guardian, ...typed }, problems }),
  );
}

type Form = GuardianOfStudent & {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly problems: readonly FieldProblem[];
};

function detailsForm(c: SisContext, { studentId, guardianId, typed, problems }: Form): Html {
  const fields = detailFields.map(([id, label, type]) =>
    textField({ id, label, type, value: String(typed[id] ?? ""), problems }),
  );
  const list = `/office/students/${studentId}/guardians`;
  return html`<p>A guardian signs in with the email address on record, and can’t sign in without one.</p>
<form method="post" action="${list}/${guardianId}">${formFields(c)}${fields}<button>Save</button></form>
<p><a href="${list}">Keep what is on record</a></p>`;
}
