/** An office's page about a student's schools: their own, and others where they have a secondary enrollment. */
import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import { secondaryExitCode } from "../db/schema/enrollment.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { refuseOtherDay } from "../http/page/day-fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { studentOfficePage } from "../http/page/office-page.ts";
import { type FormPage, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf, type RefusedForm, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { withdrawStudent } from "./change-school.ts";
import { findPeople } from "./queries.ts";
import { servesGrade } from "./rules.ts";
import { beginSecondary } from "./secondary.ts";
import { findSchools, findSchoolsOf, type SchoolOfStudent } from "./secondary-queries.ts";
import { secondaryKind } from "./secondary-routes.ts";
import { endField, schoolsView } from "./secondary-view.ts";

const student = z.object({ studentId: idInText });
const path = "/office/students/{studentId}/schools";

export function mountSecondaryPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...studentOfficePage,
      name: "secondary-page",
      method: "get",
      path,
      summary: "Page: a student's secondary enrollments",
      request: z.object({ params: student }),
    },
    async ({ c, session, params: { studentId } }) =>
      await showSchools(dependencies, { c, session, studentId, typed: {}, problems: [] }),
  );
  mountBeginForm(routes, dependencies);
  mountEndForm(routes, dependencies);
}

function mountBeginForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "begin-secondary-form",
      method: "post",
      path,
      summary: "Form: also enroll the student at another school",
      again: schoolsAgain(dependencies, (field) => field),
      request: z.object({
        params: student,
        body: z.object({ schoolId: idInText, kind: secondaryKind, day }),
      }),
    },
    async function beginByForm({ c, session, params, body, operation }) {
      const closed = await refuseDay(dependencies, { session, operation }, body.day);
      if (closed !== undefined) return closed;
      const secondary = { ...params, ...body, officeSchoolId: session.schoolId };
      const begun = await beginSecondary(dependencies, session, secondary, operation);
      return isRefusal(begun) ? begun : c.redirect(`/office/students/${params.studentId}/schools`, 303);
    },
  );
}

function mountEndForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "end-secondary-form",
      method: "post",
      path: `${path}/end`,
      summary: "Form: end the student's enrollment at another school",
      again: schoolsAgain(dependencies, (field, form) => endField(field, form.typed.schoolId)),
      request: z.object({
        params: student,
        body: z.object({ schoolId: idInText, day }),
      }),
    },
    async function endByForm({ c, session, params: { studentId }, body, operation }) {
      const { schoolId: secondarySchoolId, day } = body;
      const closed = await refuseDay(dependencies, { session, operation }, day);
      if (closed !== undefined) return closed;
      const { schoolId: officeSchoolId } = session;
      const left = {
        studentId,
        day,
        exitCode: secondaryExitCode,
        secondarySchoolId,
        officeSchoolId,
      } as const;
      const ended = await withdrawStudent(dependencies, session, left, operation);
      return isRefusal(ended) ? ended : c.redirect(`/office/students/${studentId}/schools`, 303);
    },
  );
}

async function refuseDay(
  dependencies: Dependencies,
  sender: Parameters<typeof refuseOtherDay>[1] & { readonly session: Session },
  day: string,
): Promise<Refusal | undefined> {
  const days = await findClassDays(dependencies, sender.session);
  return await refuseOtherDay(dependencies, sender, { days, day });
}

const fieldWords: Readonly<Record<string, string>> = {
  schoolId: "Choose a school",
  kind: "Choose a kind of enrollment",
  day: "Choose a day",
};

/** Each of the page's forms has fields of its own. */
function schoolsAgain(
  dependencies: Dependencies,
  idOfField: (field: string, form: RefusedForm) => string,
): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const problems = refusalProblems(refusal, fieldWords).map(({ field, text }) => ({
      ...{ field: field === undefined ? undefined : idOfField(field, form), text },
    }));
    const renamed = Object.entries(typed).map(([name, value]) => [idOfField(name, form), value] as const);
    const { status } = refusal;
    const studentId = idOf(form, "studentId");
    return await showSchools(dependencies, {
      ...{ c, session, studentId, typed: Object.fromEntries(renamed), problems, status },
    });
  };
}

type SchoolsPage = FormPage & {
  readonly c: SisContext;
  readonly studentId: number;
};

async function showSchools(dependencies: Dependencies, page: SchoolsPage): Promise<Response> {
  const { c, session, studentId, typed, problems, status = 200 } = page;
  const { core, today, settings } = dependencies;
  const when = { day: today(), schoolYear: settings.schoolYear };
  const [person] = await findPeople(core, { ...when, studentIds: [studentId], atSchoolId: null });
  if (person === undefined) throw new Error(`There is no student ${studentId}.`);
  const enrollments = await findSchoolsOf.all(core, { ...when, studentId });
  const classDays = await findClassDays(dependencies, session);
  const others = await findOthers(core, enrollments, session);
  const view = { studentId, enrollments, others, classDays, today: when.day, typed, problems };
  return await showPage(
    c,
    { title: `Other schools of ${nameInFull(person)}`, session, problems, status },
    schoolsView(c, view),
  );
}

/** Schools with the student's grade; none for an office that isn't the student's own. */
async function findOthers(
  core: Dependencies["core"],
  enrollments: readonly SchoolOfStudent[],
  { schoolId }: Session,
): Promise<readonly (readonly [id: string, name: string])[]> {
  const own = enrollments.find(({ kind }) => kind === "primary");
  if (own === undefined || own.schoolId !== schoolId) return [];
  const taken = new Set(enrollments.map((each) => each.schoolId));
  const schools = await findSchools.all(core, {});
  return schools
    .filter((school) => !taken.has(school.schoolId) && servesGrade(school, own.grade))
    .map((school) => [String(school.schoolId), school.name] as const);
}
