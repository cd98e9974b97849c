/** A school office's page: enroll a new student, after checking that the district doesn't know them yet. */

import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type FieldProblem, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { textWanted, wholeOrText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { readTyped, typedNotice } from "../http/typed-form.ts";
import { mountDeparturesPage } from "./departures-page.ts";
import { enrollNew } from "./enroll-new.ts";
import { showEnrolled } from "./enrolled-page.ts";
import {
  characterProblem,
  enrollmentFormView,
  type FormValues,
  fieldProblem,
  type Match,
} from "./form-view.ts";
import { mountGuardiansPage } from "./guardians-page.ts";
import { enrollmentForm } from "./routes.ts";
import { mountTransferPage } from "./transfer-page.ts";

const officePage = { kind: "page", answers: {}, traffic: "core", roles: ["office"], scope: [] } as const;
const fields = z.record(z.string(), z.string());

export function mountEnrollmentPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountEnrollPage(routes, dependencies);
  mountEnrollForm(routes, dependencies);
  mountTransferPage(routes, dependencies);
  mountDeparturesPage(routes, dependencies);
  mountGuardiansPage(routes, dependencies);
}

function mountEnrollPage(routes: SecuredRoutes, { today, seal }: Dependencies): void {
  routes.read(
    {
      ...officePage,
      name: "enroll-page",
      method: "get",
      path: "/office/enroll",
      summary: "Page: enroll a new student",
      request: z.object({}),
    },
    async function showEnrollment({ c, session }) {
      const typed = await readTyped(c, seal);
      if (typed !== undefined)
        return showForm(c, { session, values: typed, problems: [], notice: typedNotice });
      const values = { entryDate: today(), entryCode: "E1" };
      return showForm(c, { session, values, problems: [] });
    },
  );
}

function mountEnrollForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...officePage,
      name: "enroll-form",
      method: "post",
      path: "/office/enroll",
      summary: "Form: enroll a new student",
      resumeAt: () => "/office/enroll",
      request: z.object({ body: fields }),
    },
    async function enrollByForm({ c, session, body: values, operation }) {
      if (session.schoolId === null) return refuseNotFound();
      const parsed = enrollmentForm.safeParse(nested(values));
      if (!parsed.success)
        return showForm(c, { session, values, problems: formProblems(parsed.error), status: 400 });
      const form = { ...parsed.data, schoolId: session.schoolId };
      const written = await enrollNew(dependencies, session, form, operation);
      if (!isRefusal(written)) {
        dropCookie(c, "typed");
        return showEnrolled(c, session, written);
      }
      const problems = written.code === "person-match" ? [maybeKnown] : refusalProblems(written);
      return showForm(c, { session, values, problems, status: written.status, matches: matchesOf(written) });
    },
  );
}

const maybeKnown = {
  field: "confirmedNewPerson",
  text: "The district may already have this student. Check the list below, and confirm if this is a different person.",
};

type FormView = {
  readonly session: Session;
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  readonly notice?: string;
  readonly status?: Refusal["status"];
  readonly matches?: readonly Match[];
};

function showForm(c: SisContext, view: FormView): Response | Promise<Response> {
  const { session, values, problems, notice, status } = view;
  const body = enrollmentFormView(c, values, problems, view.matches ?? []);
  return showPage(c, { title: "Enroll a student", session, problems, notice, status: status ?? 200 }, body);
}

/** Turns fields like `student.givenName` into the nested body that the API takes, without an empty guardian. */
function nested(values: FormValues): Record<string, unknown> {
  const part = (name: string) =>
    Object.fromEntries(
      Object.entries(values)
        .filter(([field]) => field.startsWith(`${name}.`))
        .map(([field, value]) => [field.slice(name.length + 1), value]),
    );
  const guardian = part("guardian");
  const { givenName, familyName, phone, email } = guardian;
  const hasGuardian = [givenName, familyName, phone, email].some((value) => (value ?? "").trim() !== "");
  return {
    student: part("student"),
    grade: wholeOrText(values.grade ?? ""),
    entryDate: values.entryDate,
    entryCode: values.entryCode,
    ...(hasGuardian ? { guardian } : {}),
    confirmedNewPerson: values.confirmedNewPerson === "yes",
  };
}

/** One problem per field, however many rules it breaks, but each kind of character that it may not hold. */
function formProblems(error: z.ZodError): FieldProblem[] {
  const characters = error.issues.filter((issue) => aboutCharacters.has(issue.message));
  const unreadable = new Set(characters.map(fieldOf));
  const others = new Set(error.issues.map(fieldOf).filter((field) => !unreadable.has(field)));
  return [
    ...characters.map((issue) => characterProblem(fieldOf(issue), issue.message)),
    ...[...others].map(fieldProblem),
  ];
}

const aboutCharacters: ReadonlySet<string> = new Set(Object.values(textWanted));

function fieldOf(issue: z.core.$ZodIssue): string {
  return issue.path.join(".");
}

const ownStudent = z.object({
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string().nullable(),
  birthDate: z.string(),
  studentNumber: z.int(),
});
const personMatches = z.array(z.looseObject({ likeness: z.string(), school: z.string().nullable() }));

function matchesOf(refusal: Refusal): Match[] {
  const matches = personMatches.safeParse(refusal.detail.matches).data ?? [];
  return matches.map((match) => ({ ...match, student: ownStudent.safeParse(match).data }));
}
