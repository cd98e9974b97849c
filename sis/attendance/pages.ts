/** A teacher's pages: their sections, and taking attendance in one. */

import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import type { RawParts } from "../http/read-request.ts";
import { day, idInText, periodInText, revisionInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { readTyped, typedNotice } from "../http/typed-form.ts";
import { findNearestDay, findNearestTeachingDay } from "./meeting-days.ts";
import { findRoster, type Roster } from "./queries.ts";
import { chosenIn, explainRefusal, submittedMarks, withRestPresent } from "./roster-form.ts";
import { showRoster } from "./roster-view.ts";
import { findTaughtSections, type TaughtSection } from "./section-lists.ts";
import { findStartsPresent } from "./settings.ts";
import { createSubmissionCounts } from "./submission-counts.ts";
import { submitAttendance } from "./submit-attendance.ts";

const teacherPage = { kind: "page", answers: {}, traffic: "core", roles: ["teacher"] } as const;
const ofSection = { rows: "section", from: "params", field: "sectionId" } as const;
const section = z.object({ sectionId: idInText });
const rosterFields = z.looseObject({ day, period: periodInText, seenRevision: revisionInText });

export function mountAttendancePages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSectionsPage(routes, dependencies);
  mountRosterPage(routes, dependencies);
  mountRosterForm(routes, dependencies);
  mountRestForm(routes, dependencies);
}

function mountSectionsPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
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
    async function showSections({ c, session: { staffId, ...session }, query }) {
      if (staffId === null) return refuseNotFound();
      const today = dependencies.today();
      const asked = query.day ?? today;
      const sections = asked > today ? [] : await findTaughtSections(core, staffId, asked);
      const list =
        sections.length === 0
          ? noClass({ asked, today }, await findOwnNearest(core, { staffId, day: asked, today }))
          : html`<ul class="cards">${sections.map((section) => sectionCard(section, asked))}</ul>`;
      const page = { title: `Attendance for ${longDay(asked)}`, session: { ...session, staffId } };
      return showPage(c, page, list);
    },
  );
}

async function findOwnNearest(
  core: Dependencies["core"],
  asked: Parameters<typeof findNearestTeachingDay>[1],
): Promise<Nearest | undefined> {
  const day = await findNearestTeachingDay(core, asked);
  return day === undefined ? undefined : { day, href: `/attendance?day=${day}` };
}

type Nearest = { readonly day: string; readonly href: string };

/** Offers the nearest day on which attendance can be taken. */
function noClass(
  { asked, today }: { readonly asked: string; readonly today: string },
  nearest: Nearest | undefined,
): Html {
  const why = asked > today ? "This day is still to come." : "There's no class on this day.";
  const offer =
    nearest === undefined
      ? html`<p>There has been no class day yet.</p>`
      : html`<p><a href="${nearest.href}">Take attendance for ${longDay(nearest.day)}</a></p>`;
  return html`<p>${why}</p>${offer}`;
}

function sectionCard(section: TaughtSection, asked: string): Html {
  const { sectionId, title, period, room, enrolled, submitted } = section;
  return html`<li><a class="first" href="/attendance/${sectionId}?day=${asked}&amp;period=${period}">Period ${period}: ${title}</a>
<p>${enrolled} students${room === null ? "" : `, room ${room}`}</p>
<p>${submitted ? "Submitted" : "Not submitted yet"}</p></li>`;
}

function mountRosterPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      ...teacherPage,
      name: "roster-page",
      method: "get",
      path: "/attendance/{sectionId}",
      summary: "Page: take attendance in a section",
      scope: [ofSection],
      request: z.object({
        params: section,
        query: z.object({
          day: day.optional(),
          period: periodInText.optional(),
          done: revisionInText.optional(),
        }),
      }),
    },
    async function showRosterForm({ c, session, params: { sectionId }, query: { day, period, done } }) {
      const today = dependencies.today();
      const asked = day ?? today;
      const roster = await findRoster(core, { sectionId, day: asked, period });
      if (roster === undefined) return refuseNotFound();
      const nearest = await findNearestDay(core, { sectionId, period, day: asked, today });
      if (nearest !== asked) {
        const page = { title: `${roster.section.title}: ${longDay(asked)}`, session };
        return showPage(c, page, noClass({ asked, today }, linkTo(sectionId, nearest, period)));
      }
      const typed = rosterFields.safeParse(await readTyped(c, dependencies.seal)).data;
      if (typed?.day === asked && typed.period === roster.section.period)
        return await showTyped(c, { session, roster, asked }, typed);
      return await showCurrentRoster(c, core, { session, roster, asked, done });
    },
  );
}

function linkTo(sectionId: number, day: string | undefined, period: number | undefined): Nearest | undefined {
  if (day === undefined) return undefined;
  const inPeriod = period === undefined ? "" : `&period=${period}`;
  return { day, href: `/attendance/${sectionId}?day=${day}${inPeriod}` };
}

/** As typed before the session ended. If the roster or the marks have changed since, submitting it says so. */
function showTyped(
  c: SisContext,
  { session, roster, asked: day }: Omit<Current, "done">,
  typed: z.output<typeof rosterFields>,
): Response | Promise<Response> {
  const { seenRevision } = typed;
  const view = { session, roster, day, seenRevision, chosen: chosenIn(typed), startsPresent: false };
  return showRoster(c, { ...view, notice: typedNotice });
}

type Current = {
  readonly session: Session;
  readonly roster: Roster;
  readonly asked: string;
  /** The revision that was just submitted, from the address. */
  readonly done: number | undefined;
};

async function showCurrentRoster(
  c: SisContext,
  core: Dependencies["core"],
  { session, roster, asked, done }: Current,
): Promise<Response> {
  const { revision, section } = roster;
  const startsPresent = revision === 0 && (await findStartsPresent(core, section.sectionId));
  const chosen = submittedMarks(roster, startsPresent ? "P" : undefined);
  const notice = revision > 0 && done === revision ? "Attendance submitted." : undefined;
  const view = { session, roster, day: asked, seenRevision: revision, chosen, startsPresent, notice };
  return await showRoster(c, view);
}

/** The page that a roster's form is on. */
function rosterPageOf({ params, body }: RawParts): string {
  const { day, period } = rosterFields.safeParse(body).data ?? {};
  return `/attendance/${params.sectionId}${day === undefined ? "" : `?day=${day}&period=${period}`}`;
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
      resumeAt: rosterPageOf,
      scope: [ofSection],
      request: z.object({ params: section, body: rosterFields }),
    },
    async function submitRosterForm({ c, session, params: { sectionId }, body, operation, note }) {
      const { day, period, seenRevision } = body;
      const chosen = chosenIn(body);
      const marks = [...chosen].map(([studentId, code]) => ({ studentId, code }));
      const submission = { sectionId, day, period, seenRevision, marks };
      const written = await submitAttendance(dependencies, session, submission, operation);
      counts.note(note, written);
      if (!isRefusal(written)) {
        dropCookie(c, "typed");
        const { revision } = written.answer;
        return c.redirect(`/attendance/${sectionId}?day=${day}&period=${period}&done=${revision}`, 303);
      }
      const roster = await findRoster(dependencies.core, { sectionId, day, period });
      if (roster === undefined) return written;
      const explained = await explainRefusal(dependencies, written, { roster, day, chosen });
      return showRoster(c, { session, roster, day, chosen, startsPresent: false, ...explained });
    },
  );
}

function mountRestForm(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...teacherPage,
      name: "mark-rest-form",
      method: "post",
      path: "/attendance/{sectionId}/mark-rest",
      summary: "Form: mark everyone present who has no mark yet, without submitting",
      resumeAt: rosterPageOf,
      scope: [ofSection],
      request: z.object({ params: section, body: rosterFields }),
    },
    async function markRestPresent({ c, session, params: { sectionId }, body }) {
      const { day, period, seenRevision } = body;
      const roster = await findRoster(core, { sectionId, day, period });
      if (roster === undefined) return refuseNotFound();
      const chosen = withRestPresent(roster, chosenIn(body));
      const notice = "Everyone without a mark is now marked present. Check the marks, then submit them.";
      return showRoster(c, { session, roster, day, seenRevision, chosen, startsPresent: false, notice });
    },
  );
}
