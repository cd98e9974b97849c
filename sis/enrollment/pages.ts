/** A school office's page: enroll a new student, after checking that the district doesn't know them yet. */

import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nextOf, refuseOtherDay } from "../http/page/day-fields.ts";
import { type FieldProblem, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { refuseFields } from "../http/refused-form.ts";
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
import { mountGuardianDetailsPage } from "./guardian-details-page.ts";
import { mountGuardiansPage } from "./guardians-page.ts";
import { mountLeavingPages } from "./leaving-pages.ts";
import { gradeProblems } from "./reason-field.ts";
import { enrollmentForm } from "./routes.ts";
import { mountSecondaryPages } from "./secondary-page.ts";
import { mountTransferPage } from "./transfer-page.ts";

const officePage = { kind: "page", answers: {}, traffic: "core", roles: ["office"], scope: [] } as const;
const fields = z.record(z.string(), z.string());

export function mountEnrollmentPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountEnrollPage(routes, dependencies);
  mountEnrollForm(routes, dependencies);
  mountTransferPage(routes, dependencies);
  mountDeparturesPage(routes, dependencies);
  mountLeavingPages(routes, dependencies);
  mountGuardiansPage(routes, dependencies);
  mountGuardianDetailsPage(routes, dependencies);
  mountSecondaryPages(routes, dependencies);
}

function mountEnrollPage(routes: SecuredRoutes, dependencies: Dependencies): void {
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
      const values = await readTyped(c, dependencies.seal);
      const notice = values === undefined ? undefined : typedNotice;
      return await showForm(c, dependencies, { session, values, problems: [], notice });
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
      again: async ({ c, session, typed: values, refusal }) =>
        await showForm(c, dependencies, { session, values, refusal, problems: problemsOf(refusal) }),
      request: z.object({ body: fields }),
    },
    async function enrollByForm({ c, session, body: values, operation }) {
      if (session.schoolId === null) return refuseNotFound();
      const parsed = enrollmentForm.safeParse(nested(values));
      if (!parsed.success) return refuseFields(parsed.error);
      const days = await findClassDays(dependencies, session);
      const chosen = { days, day: parsed.data.entryDate, field: "entryDate" };
      const closed = await refuseOtherDay(dependencies, { session, operation }, chosen);
      if (closed !== undefined) return closed;
      const form = { ...parsed.data, schoolId: session.schoolId };
      const written = await enrollNew(dependencies, session, form, operation);
      if (isRefusal(written)) return written;
      dropCookie(c, "typed");
      return showEnrolled(c, session, written, form.guardian);
    },
  );
}

/** A student may be known already and have an unusual grade: the office is asked about both at once. */
function problemsOf(refusal: Refusal): FieldProblem[] {
  const invalid = refusedFields.safeParse(refusal.detail).data?.problems;
  if (invalid !== undefined) return formProblems(invalid);
  const unusual = gradeProblems(refusal);
  if (refusal.code === "person-match") return [maybeKnown, ...unusual];
  return unusual.length > 0 ? unusual : refusalProblems(refusal);
}

const maybeKnown = {
  field: "confirmedNewPerson",
  text: "The district may already have this student. Check the list below, and confirm if this is a different person.",
};

type FormView = {
  readonly session: Session;
  /** Undefined before anything was typed. */
  readonly values: FormValues | undefined;
  readonly problems: readonly FieldProblem[];
  readonly notice?: string | undefined;
  readonly refusal?: Refusal;
};

async function showForm(c: SisContext, dependencies: Dependencies, view: FormView): Promise<Response> {
  const { session, problems, notice, refusal } = view;
  const today = dependencies.today();
  const matches = refusal === undefined ? [] : matchesOf(refusal);
  const classDays = await findClassDays(dependencies, session);
  const values = view.values ?? { entryDate: nextOf(classDays, today), entryCode: "E1" };
  const body = enrollmentFormView(c, { values, problems, matches, classDays, today });
  return await showPage(
    c,
    { title: "Enroll a student", session, problems, notice, status: refusal?.status ?? 200 },
    body,
  );
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
    lastYearGrade: ifTyped(values.lastYearGrade, wholeOrText),
    reason: ifTyped(values.reason),
    entryDate: values.entryDate,
    entryCode: values.entryCode,
    ...(hasGuardian ? { guardian: { ...guardian, email: ifTyped(email) } } : {}),
    confirmedNewPerson: values.confirmedNewPerson === "yes",
  };
}

function ifTyped(
  text: string | undefined,
  read: (text: string) => number | string = String,
): number | string | undefined {
  return text === undefined || text === "" ? undefined : read(text);
}

const refusedFields = z.object({ problems: z.array(z.looseObject({ at: z.string(), wanted: z.string() })) });
type RefusedField = z.output<typeof refusedFields>["problems"][number];

/** One problem per field, however many rules it breaks, but each kind of character that it may not hold. */
function formProblems(problems: readonly RefusedField[]): FieldProblem[] {
  const characters = problems.filter(({ wanted }) => aboutCharacters.has(wanted));
  const unreadable = new Set(characters.map(({ at }) => at));
  const others = new Set(problems.map(({ at }) => at).filter((field) => !unreadable.has(field)));
  return [
    ...characters.map(({ at, wanted }) => characterProblem(at, wanted)),
    ...[...others].map(fieldProblem),
  ];
}

const aboutCharacters: ReadonlySet<string> = new Set(Object.values(textWanted));

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
