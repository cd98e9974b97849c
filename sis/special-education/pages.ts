/** Pages of special education: the caseload, a teacher's students with programs, and one program beside the schedule. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull, nameInList } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { dayAndTime, longDay } from "../http/page/words.ts";
import { findSchedule, type ScheduleEntry, weekdays } from "../scheduling/module.ts";
import { readCaseload } from "./caseload.ts";
import { readGlance } from "./glance.ts";
import { findReaders, findTaught, type Reader, type Taught } from "./looks.ts";
import type { Program } from "./queries.ts";
import { ofStudent, student } from "./routes.ts";
import { caseloadLimit } from "./rules.ts";
import { studentCard } from "./student-card.ts";
import { disabilityWords, mismatchWords, serviceWords, settingWords } from "./words.ts";

const page = { kind: "page", answers: {}, method: "get", traffic: "core" } as const;

export function mountSpecialEducationPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountCaseloadPage(routes, dependencies);
  mountTaughtPage(routes, dependencies);
  mountProgramPage(routes, dependencies);
}

function mountCaseloadPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "caseload-page",
      path: "/special-education/caseload",
      summary: "Page: the case manager's students, overdue and mismatched first",
      roles: ["case-manager"],
      scope: [],
      request: z.object({}),
    },
    async function showCaseload({ c, session }) {
      if (session.staffId === null) return refuseNotFound();
      const students = await readCaseload(dependencies, session.staffId);
      const list = html`<ul class="cards">${students.map(studentCard)}</ul>`;
      const none = html`<p>You have no students yet.</p>`;
      const main = html`${sizeOf(students.length)}${students.length === 0 ? none : list}`;
      return showPage(c, { title: "My caseload", session }, main);
    },
  );
}

function sizeOf(students: number): Html {
  const { students: most, withWaiver, source } = caseloadLimit;
  const limit = `A resource specialist may have ${most}, or ${withWaiver} with a waiver (${source}).`;
  if (students <= most) return html`<p>${students} students. ${limit}</p>`;
  return html`<p class="warning">${students} students: more than the limit. ${limit}</p>`;
}

function mountTaughtPage(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...page,
      name: "taught-programs-page",
      path: "/special-education/my-students",
      summary: "Page: the teacher's students with programs, those not read yet first",
      roles: ["teacher"],
      scope: [],
      request: z.object({}),
    },
    async function showTaught({ c, session }) {
      if (session.staffId === null) return refuseNotFound();
      const taught = await findTaught.all(core, { staffId: session.staffId, day: today() });
      const list = html`<ul class="cards">${taught.map((each) => taughtCard(each, settings.timeZone))}</ul>`;
      const none = html`<p>None of your students has a special-education program.</p>`;
      const title = "Special-education programs of my students";
      return showPage(c, { title, session }, taught.length === 0 ? none : list);
    },
  );
}

function taughtCard(student: Taught, timeZone: string): Html {
  const { studentId, lastLookAt } = student;
  const read = lastLookAt === null ? "Not read yet" : `Read ${dayAndTime(lastLookAt, timeZone)}`;
  return html`<li class="${lastLookAt === null ? "todo" : "done"}"><a class="first" href="/special-education/students/${studentId}">${nameInList(student)}</a>
<p>${read}</p></li>`;
}

function mountProgramPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core, today, settings } = dependencies;
  routes.read(
    {
      ...page,
      name: "program-page",
      path: "/special-education/students/{studentId}",
      summary: "Page: a student's program at a glance, beside the schedule; each look is recorded",
      roles: ["teacher", "case-manager"],
      scope: [ofStudent],
      request: z.object({ params: student }),
    },
    async function showProgram({ c, session, params: { studentId } }) {
      const { schoolYear, timeZone } = settings;
      const day = today();
      const [program, classes, readers] = await Promise.all([
        readGlance(dependencies, { studentId, staffId: session.staffId }),
        findSchedule(core, { studentId, day, schoolYear }),
        session.role === "case-manager" ? findReaders.all(core, { studentId, day }) : [],
      ]);
      if (program === undefined) return refuseNotFound();
      const forManager = session.role === "case-manager" ? readerList(readers, timeZone) : "";
      const main = html`${programFacts(program)}${classList(classes)}${forManager}`;
      return showPage(c, { title: nameInFull(program), session }, main);
    },
  );
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
