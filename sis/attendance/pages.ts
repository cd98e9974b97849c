/** A teacher's pages: their sections, and taking attendance in one. */

import { html } from "hono/html";
import { z } from "zod";
import { attendanceCodes } from "../db/schema/attendance.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInList } from "../http/page/names.ts";
import { formFields, type Html, showPage } from "../http/page/page.ts";
import { longDay, refusalProblems, schoolDay } from "../http/page/words.ts";
import { day, idInText, line } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import {
  findRoster,
  findTaughtSections,
  type Roster,
  type RosterStudent,
  type TaughtSection,
} from "./queries.ts";
import { codeNames } from "./rules.ts";
import { createSubmissionCounts } from "./submission-counts.ts";
import { submitAttendance } from "./submit-attendance.ts";

const teacherPage = { kind: "page", answers: {}, traffic: "core", roles: ["teacher"] } as const;
const ofSection = { rows: "section", from: "params", field: "sectionId" } as const;
const code = z.enum(attendanceCodes);

export function mountAttendancePages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSectionsPage(routes, dependencies);
  mountRosterPage(routes, dependencies);
  mountRosterForm(routes, dependencies);
}

function mountSectionsPage(routes: SecuredRoutes, { core, clock, settings }: Dependencies): void {
  routes.read(
    {
      ...teacherPage,
      name: "attendance-page",
      method: "get",
      path: "/attendance",
      summary: "Page: the teacher's sections on a day, by default today",
      scope: [],
      request: z.object({ query: z.object({ day: day.optional() }) }),
    },
    async function showSections({ c, session, query }) {
      const asked = query.day ?? schoolDay(clock(), settings.timeZone);
      if (session.staffId === null) return refuseNotFound();
      const sections = await findTaughtSections(core, session.staffId, asked);
      const list =
        sections.length === 0
          ? html`<p>You don't teach any classes on this day.</p>`
          : html`<ul class="cards">${sections.map((section) => sectionCard(section, asked))}</ul>`;
      return showPage(c, { title: `Attendance for ${longDay(asked)}`, session }, list);
    },
  );
}

function sectionCard(section: TaughtSection, asked: string): Html {
  const { sectionId, title, period, room, enrolled, submitted } = section;
  return html`<li><a class="first" href="/attendance/${sectionId}?day=${asked}">Period ${period}: ${title}</a>
<p>${enrolled} students${room === null ? "" : `, room ${room}`}</p>
<p>${submitted ? "Submitted" : "Not submitted yet"}</p></li>`;
}

function mountRosterPage(routes: SecuredRoutes, { core, clock, settings }: Dependencies): void {
  routes.read(
    {
      ...teacherPage,
      name: "roster-page",
      method: "get",
      path: "/attendance/{sectionId}",
      summary: "Page: take attendance in a section",
      scope: [ofSection],
      request: z.object({
        params: z.object({ sectionId: idInText }),
        query: z.object({ day: day.optional(), done: line.optional() }),
      }),
    },
    async function showRosterForm({ c, session, params, query }) {
      const asked = query.day ?? schoolDay(clock(), settings.timeZone);
      const roster = await findRoster(core, params.sectionId, asked);
      if (roster === undefined) return refuseNotFound();
      const notice = query.done === undefined ? undefined : "Attendance submitted.";
      return showRoster(c, { session, roster, asked, notice });
    },
  );
}

function mountRosterForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  const counts = createSubmissionCounts(dependencies);
  routes.write(
    {
      ...teacherPage,
      name: "roster-form",
      requestKind: "attendance",
      answered: counts.answered,
      method: "post",
      path: "/attendance/{sectionId}",
      summary: "Form: submit a section's attendance",
      scope: [ofSection],
      request: z.object({
        params: z.object({ sectionId: idInText }),
        body: z.looseObject({ day }),
      }),
    },
    async function submitRosterForm({ c, session, params: { sectionId }, body, operation, note }) {
      const submission = { sectionId, day: body.day, marks: marksOf(body) };
      const written = await submitAttendance(dependencies, session, submission, operation);
      counts.note(note, written);
      if (!isRefusal(written)) return c.redirect(`/attendance/${sectionId}?day=${body.day}&done=yes`, 303);
      const roster = await findRoster(dependencies.core, sectionId, body.day);
      if (roster === undefined) return written;
      return showRoster(c, { session, roster, asked: body.day, refusal: written });
    },
  );
}

/** Fields are named `mark-1001`. Students without a valid mark are left out, and the submission is refused. */
function marksOf(
  fields: Readonly<Record<string, unknown>>,
): { studentId: number; code: z.output<typeof code> }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const studentId = /^mark-(\d{1,9})$/.exec(name)?.[1];
    const parsed = code.safeParse(value);
    return studentId === undefined || !parsed.success
      ? []
      : [{ studentId: Number(studentId), code: parsed.data }];
  });
}

type RosterView = {
  readonly session: Session;
  readonly roster: Roster;
  readonly asked: string;
  readonly notice?: string | undefined;
  readonly refusal?: Refusal;
};

function showRoster(c: SisContext, view: RosterView): Response | Promise<Response> {
  const { session, roster, asked, refusal } = view;
  const { sectionId, title, period } = roster.section;
  const page = {
    title: `${title}, period ${period}`,
    session,
    notice: view.notice,
    problems: refusal === undefined ? [] : refusalProblems(refusal),
    status: refusal?.status ?? 200,
  } as const;
  const status = roster.revision === 0 ? "Not submitted yet." : "Submitted. To correct it, submit again.";
  return showPage(
    c,
    page,
    html`<p>${longDay(asked)}. ${roster.students.length} students. ${status}</p>
<form method="post" action="/attendance/${sectionId}">${formFields(c)}<input type="hidden" name="day" value="${asked}">
<ul class="marks">${roster.students.map(markChoice)}</ul><button>Submit attendance</button></form>
<p><a href="/attendance?day=${asked}">Back to my sections</a></p>`,
  );
}

function markChoice(student: RosterStudent): Html {
  const name = `mark-${student.studentId}`;
  const choices = attendanceCodes.map(
    (each) =>
      html`<label><input type="radio" name="${name}" value="${each}"${
        each === (student.code ?? "P") ? " checked" : ""
      }> ${codeNames[each]}</label>`,
  );
  return html`<li><fieldset><legend>${nameInList(student)}</legend>
<div class="choices">${choices}</div></fieldset></li>`;
}
