/** A student's program at a glance, beside the schedule; its case manager says there whether the two agree. */
import { html } from "hono/html";
import { z } from "zod";
import { findDoneTo } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FormPage, type Html, showPage } from "../http/page/page.ts";
import { dayAndTime, longDay, refusalProblems } from "../http/page/words.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { operationId } from "../http/request-fields.ts";
import { findSchedule, type ScheduleEntry, weekdays } from "../scheduling/module.ts";
import { checkFields, checkProblems, checkSection } from "./check-form.ts";
import { checked, checkPlacement } from "./check-placement.ts";
import { readGlance } from "./glance.ts";
import { findReaders, type Reader } from "./looks.ts";
import type { Program } from "./queries.ts";
import { ofStudent, student } from "./routes.ts";
import { disabilityWords, mismatchWords, serviceWords, settingWords } from "./words.ts";

const page = { kind: "page", answers: {}, traffic: "core", scope: [ofStudent] } as const;
const path = "/special-education/students/{studentId}";

export function mountProgramPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "program-page",
      method: "get",
      path,
      summary: "Page: a student's program at a glance, beside the schedule; each look is recorded",
      roles: ["teacher", "case-manager"],
      request: z.object({ params: student, query: z.object({ done: operationId.optional() }) }),
    },
    async ({ c, session, params: { studentId }, query: { done } }) =>
      await showProgram(c, dependencies, { session, studentId, done, typed: {}, problems: [] }),
  );
  mountCheckForm(routes, dependencies);
}

function mountCheckForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      ...page,
      name: "check-placement-form",
      method: "post",
      path: `${path}/checks`,
      summary: "Form: say whether a student's classes are those of the placement",
      roles: ["case-manager"],
      again: programAgain(dependencies),
      request: z.object({ params: student, body: z.object(checkFields) }),
    },
    async function checkByForm({ c, session, params: { studentId }, body, operation }) {
      const { seenSetting: setting = null, seenSectionIds: sectionIds, ...found } = body;
      const check = { studentId, ...found, seen: { setting, sectionIds } };
      const written = await checkPlacement(dependencies, session, check, operation);
      if (isRefusal(written)) return written;
      return c.redirect(`/special-education/students/${studentId}?done=${operation.operationId}`, 303);
    },
  );
}

function programAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const problems = refusalProblems(refusal, checkProblems);
    const { status } = refusal;
    const studentId = idOf(form, "studentId");
    return await showProgram(c, dependencies, { session, studentId, typed, problems, status });
  };
}

type ProgramView = FormPage & {
  readonly studentId: number;
  /** The key of the form that led here. */
  readonly done?: string | undefined;
};

async function showProgram(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, done, status = 200, ...state }: ProgramView,
): Promise<Response | Refusal> {
  const { core, today, settings } = dependencies;
  const { schoolYear, timeZone } = settings;
  const day = today();
  const isManager = session.role === "case-manager";
  const [program, classes, readers, action] = await Promise.all([
    readGlance(dependencies, { studentId, staffId: session.staffId }),
    findSchedule(core, { studentId, day, schoolYear }),
    isManager ? findReaders.all(core, { studentId, day }) : [],
    findDoneTo(core, { operationId: done, accountId: session.accountId }, studentId),
  ]);
  if (program === undefined) return refuseNotFound();
  const forManager = isManager
    ? html`${checkSection(c, program, state)}${readerList(readers, timeZone)}`
    : "";
  const notice = action === checked ? "Your check is recorded." : undefined;
  const main = html`${programFacts(program)}${classList(classes)}${forManager}`;
  return showPage(c, { title: nameInFull(program), session, notice, problems: state.problems, status }, main);
}

function programFacts({ disability, setting, services, mismatch }: Program): Html {
  const eligible = disability === null ? "Not on record" : (disabilityWords[disability] ?? disability);
  const items = services.map(
    ({ service, minutesPerWeek, beginDate }) =>
      html`<li>${serviceWords[service]}: ${minutesPerWeek} minutes a week, since ${longDay(beginDate)}</li>`,
  );
  return html`${mismatch === null ? "" : html`<p class="warning">${mismatchWords[mismatch]}</p>`}
<p>Eligibility: ${eligible}</p>
<p>Setting: ${setting === null ? "No placement on record" : settingWords[setting]}</p>
<h2>Services</h2>${items.length === 0 ? html`<p>None on record.</p>` : html`<ul>${items}</ul>`}`;
}

function classList(classes: readonly ScheduleEntry[]): Html {
  const items = classes.map(
    ({ period, title, teacher, days }) =>
      html`<li>Period ${period}: ${title}, ${teacher ?? "no teacher yet"}${days === 0 ? "" : `, ${weekdays(days).join(", ")}`}</li>`,
  );
  return html`<h2>Classes</h2>${items.length === 0 ? html`<p>No classes today.</p>` : html`<ul>${items}</ul>`}`;
}

function readerList(readers: readonly Reader[], timeZone: string): Html {
  const items = readers.map(
    (each) =>
      html`<li>${nameInFull(each)}: ${each.lastLookAt === null ? "hasn't looked yet" : dayAndTime(each.lastLookAt, timeZone)}</li>`,
  );
  return html`<h2>Who has read it</h2>${items.length === 0 ? html`<p>The student has no teachers yet.</p>` : html`<ul>${items}</ul>`}
<p><a href="/special-education/caseload">Back to my caseload</a></p>`;
}
