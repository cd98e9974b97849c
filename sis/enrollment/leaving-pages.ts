/** An office's pages for a student who leaves, or who was expected and never came: what it does, and then the confirmation. */
import { z } from "zod";
import { findClassDays, todayOrFirstDay } from "../db/class-days.ts";
import type { SeatPast } from "../db/given-up-seats.ts";
import { noShowCode, secondaryExitCode } from "../db/schema/enrollment.ts";
import type { Written } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { refuseOtherDay } from "../http/page/day-fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { studentOfficePage } from "../http/page/office-page.ts";
import { type Page, showPage } from "../http/page/page.ts";
import { refusalProblems } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { type Left, markNoShow, withdrawStudent } from "./change-school.ts";
import { findSeatsAtSchool, withdrawalCode } from "./leave-school.ts";
import { leftView, noShowForm, notHere, withdrawalChoice, withdrawalForm } from "./leaving-view.ts";
import { findPeople, findStandings, type Person, type Standing } from "./queries.ts";

const student = z.object({ studentId: idInText });
const withdrawalPath = "/office/students/{studentId}/withdrawal";
const noShowPath = "/office/students/{studentId}/no-show";
const reason = withdrawalCode.exclude([secondaryExitCode]);
const withdrawal = z.object({ day, exitCode: reason });

export function mountLeavingPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountWithdrawalPage(routes, dependencies);
  mountWithdrawalForm(routes, dependencies);
  mountNoShowPage(routes, dependencies);
  mountNoShowForm(routes, dependencies);
}

function mountWithdrawalPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...studentOfficePage,
      name: "withdrawal-page",
      method: "get",
      path: withdrawalPath,
      summary: "Page: choose when and why a student leaves, and see what that does",
      request: z.object({
        params: student,
        query: z.object({ day: day.optional(), exitCode: reason.or(z.literal("")).optional() }),
      }),
    },
    async function showWithdrawal({ c, session, params: { studentId }, query }) {
      const chosen = withdrawal.safeParse(query);
      if (!chosen.success) return await showChoice(c, dependencies, { session, studentId, typed: query });
      return await showConfirmation(c, dependencies, { session, studentId, ...chosen.data });
    },
  );
}

function mountWithdrawalForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "withdrawal-form",
      method: "post",
      path: withdrawalPath,
      summary: "Form: the student leaves the school",
      again: choiceAgain(dependencies),
      request: z.object({ params: student, body: withdrawal }),
    },
    async function withdrawByForm({ c, session, params: { studentId }, body, operation }) {
      const { stay } = await findStay(dependencies, studentId, session);
      const days = await leavingDays(dependencies, stay);
      const closed = await refuseOtherDay(dependencies, { session, operation }, { days, day: body.day });
      if (closed !== undefined) return closed;
      const leaving = { studentId, ...body, officeSchoolId: session.schoolId };
      const written = await withdrawStudent(dependencies, session, leaving, operation);
      return isRefusal(written) ? written : showLeft(c, dependencies, { session, written, day: body.day });
    },
  );
}

function mountNoShowPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...studentOfficePage,
      name: "no-show-page",
      method: "get",
      path: noShowPath,
      summary: "Page: what happens if a student who was expected never came",
      request: z.object({ params: student }),
    },
    async ({ c, session, params: { studentId } }) =>
      await showNoShow(c, dependencies, { session, studentId }),
  );
}

function mountNoShowForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...studentOfficePage,
      name: "no-show-form",
      method: "post",
      path: noShowPath,
      summary: "Form: the student never came",
      again: async (form) => {
        const { c, session, refusal } = form;
        const { status } = refusal;
        const page = { session, studentId: idOf(form, "studentId"), status };
        return await showNoShow(c, dependencies, { ...page, problems: refusalProblems(refusal) });
      },
      request: z.object({ params: student, body: z.object({ day }) }),
    },
    async function noShowByForm({ c, session, params: { studentId }, body: { day }, operation }) {
      const { stay } = await findStay(dependencies, studentId, session);
      const days = stay === undefined ? [] : [stay.entryDate];
      const closed = await refuseOtherDay(dependencies, { session, operation }, { days, day });
      if (closed !== undefined) return closed;
      const noShow = { studentId, day, officeSchoolId: session.schoolId };
      const written = await markNoShow(dependencies, session, noShow, operation);
      return isRefusal(written) ? written : showLeft(c, dependencies, { session, written, day });
    },
  );
}

function choiceAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const words = { day: "Choose a day", exitCode: "Choose a reason" };
    const problems = refusalProblems(refusal, words);
    const asked = { session, studentId: idOf(form, "studentId"), typed };
    return await showChoice(c, dependencies, { ...asked, problems, status: refusal.status });
  };
}

type Asked = Pick<Page, "problems" | "status"> & {
  readonly session: Session;
  readonly studentId: number;
};

type Stay = {
  readonly person: Person;
  /** At the office's school, in force or still ahead; undefined if there is none. */
  readonly stay: Standing | undefined;
};

async function findStay(
  dependencies: Dependencies,
  studentId: number,
  session: Pick<Session, "schoolId">,
): Promise<Stay> {
  const { core, settings } = dependencies;
  const { schoolId } = session;
  const when = { day: await todayOrFirstDay(dependencies, session), schoolYear: settings.schoolYear };
  const [person] = await findPeople(core, { ...when, studentIds: [studentId], atSchoolId: schoolId });
  if (person === undefined) throw new Error(`There is no student ${studentId}.`);
  const { primary } = await findStandings(core, { ...when, studentId });
  const stay = primary.find((each) => each.schoolId === schoolId);
  return { person, stay };
}

/** On which the student can leave; none without a stay. */
async function leavingDays(
  dependencies: Dependencies,
  stay: Standing | undefined,
): Promise<readonly string[]> {
  if (stay === undefined) return [];
  const days = await findClassDays(dependencies, stay);
  return days.filter((each) => each >= stay.entryDate);
}

async function showChoice(
  c: SisContext,
  dependencies: Dependencies,
  { typed, ...asked }: Asked & { readonly typed: Readonly<Record<string, string | undefined>> },
): Promise<Response> {
  const { session, studentId, problems = [], status = 200 } = asked;
  const { person, stay } = await findStay(dependencies, studentId, session);
  const page = { title: `${nameInFull(person)} leaves`, session, problems, status };
  if (stay === undefined) return await showPage(c, page, notHere(studentId));
  const days = await leavingDays(dependencies, stay);
  return await showPage(c, page, withdrawalChoice({ studentId, days, typed, problems }));
}

async function showConfirmation(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, ...chosen }: Asked & z.output<typeof withdrawal>,
): Promise<Response> {
  const { person, stay } = await findStay(dependencies, studentId, session);
  const page = { title: `${nameInFull(person)} leaves`, session };
  if (stay === undefined) return await showPage(c, page, notHere(studentId));
  const seats = await seatsOf(dependencies, { studentId, stay, day: chosen.day });
  return await showPage(c, page, withdrawalForm(c, { ...chosen, person, seats }));
}

async function showNoShow(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, problems = [], status = 200 }: Asked,
): Promise<Response> {
  const { person, stay } = await findStay(dependencies, studentId, session);
  const page = { title: `${nameInFull(person)} never came`, session, problems, status };
  if (stay === undefined) return await showPage(c, page, notHere(studentId));
  const { entryDate: day } = stay;
  const seats = await seatsOf(dependencies, { studentId, stay, day });
  return await showPage(c, page, noShowForm(c, { day, person, seats }));
}

async function seatsOf(
  { core, today }: Dependencies,
  { studentId, stay, day }: { readonly studentId: number; readonly stay: Standing; readonly day: string },
): Promise<SeatPast[]> {
  return await findSeatsAtSchool(core, { ...stay, studentId, day, today: today() });
}

type Done = { readonly session: Session; readonly written: Written<Left>; readonly day: string };

function showLeft(
  c: SisContext,
  { today }: Dependencies,
  { session, written: { answer }, day }: Done,
): Response | Promise<Response> {
  const neverCame = answer.exitCode === noShowCode;
  const notice = neverCame ? "The student is recorded as never having come." : "The student is withdrawn.";
  const page = { title: neverCame ? "Never came" : "Student withdrawn", session, notice };
  return showPage(c, page, leftView({ ...answer, isAhead: day > today() }));
}
