/** Taking and correcting attendance in a section on pages; where the other pages of attendance are mounted. */
import { html } from "hono/html";
import { z } from "zod";
import { findClassDays } from "../db/class-days.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { dropCookie } from "../http/cookies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import type { RawParts } from "../http/read-request.ts";
import { idOf, type ShowAgain } from "../http/refused-form.ts";
import { day, idInText, periodInText, revisionInText } from "../http/request-fields.ts";
import type { Session } from "../http/row-scopes.ts";
import { type TypedFields, typedIn } from "../http/typed-fields.ts";
import { readTyped, typedNotice } from "../http/typed-form.ts";
import { correctionList, findCorrections, reasonInForm } from "./corrections.ts";
import { mountMarkPage } from "./mark-page.ts";
import { findNearestDay } from "./meeting-days.ts";
import { type Nearest, noClass } from "./no-class.ts";
import { otherDays } from "./other-days.ts";
import { findRoster, type Roster } from "./queries.ts";
import { chosenIn, explainRefusal, submittedMarks, withRestPresent } from "./roster-form.ts";
import { type RosterView, showRoster } from "./roster-view.ts";
import { needsReason } from "./rules.ts";
import { mountSectionsPage } from "./sections-page.ts";
import { findStartsPresent } from "./settings.ts";
import { mountSettingsPage } from "./settings-page.ts";
import { createSubmissionCounts } from "./submission-counts.ts";
import { submitAttendance } from "./submit-attendance.ts";

/** The office corrects the marks of its school's classes. */
const rosterPage = { kind: "page", answers: {}, traffic: "core", roles: ["teacher", "office"] } as const;
const ofSection = { rows: "section", from: "params", field: "sectionId" } as const;
const section = z.object({ sectionId: idInText });
const meetingFields = z.looseObject({ day, period: periodInText, seenRevision: revisionInText });
const rosterFields = meetingFields.extend({ reason: reasonInForm });

export function mountAttendancePages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSectionsPage(routes, dependencies);
  mountRosterPage(routes, dependencies);
  mountRosterForm(routes, dependencies);
  mountRestForm(routes, dependencies);
  mountMarkPage(routes, dependencies);
  mountSettingsPage(routes, dependencies);
}

function mountRosterPage(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      ...rosterPage,
      name: "roster-page",
      method: "get",
      path: "/attendance/{sectionId}",
      summary: "Page: take attendance in a section, or correct it",
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
      if (isNever(nearest, period)) return c.redirect(`/attendance/${sectionId}?day=${asked}`, 303);
      if (nearest !== asked) {
        const page = { title: `${roster.section.title}: ${longDay(asked)}`, session };
        const none = noClass({ asked, today }, linkTo(sectionId, nearest, period));
        return showPage(c, page, html`${none}${await otherDaysOf(dependencies, roster.section, asked)}`);
      }
      const kept = await readTyped(c, dependencies.seal);
      const typed = meetingFields.safeParse(kept).data;
      if (typed?.day === asked && typed.period === roster.section.period) {
        const reason = reasonAsked(dependencies, { roster, day: asked }, kept);
        return await showTyped(c, { session, roster, asked, reason }, typed);
      }
      return await showCurrentRoster(c, dependencies, { session, roster, asked, done });
    },
  );
}

/** No class so far in the period that was asked for. */
function isNever(nearest: string | undefined, period: number | undefined): boolean {
  return nearest === undefined && period !== undefined;
}

function linkTo(sectionId: number, day: string | undefined, period: number | undefined): Nearest | undefined {
  if (day === undefined) return undefined;
  const inPeriod = period === undefined ? "" : `&period=${period}`;
  return { day, href: `/attendance/${sectionId}?day=${day}${inPeriod}` };
}

/** As typed before the session ended. If the roster or the marks have changed since, submitting it says so. */
function showTyped(
  c: SisContext,
  { session, roster, asked: day, reason }: Omit<Current, "done"> & Pick<RosterView, "reason">,
  typed: z.output<typeof meetingFields>,
): Response | Promise<Response> {
  const { seenRevision } = typed;
  const chosen = chosenIn(typed);
  const view = { session, roster, day, seenRevision, chosen, reason, startsPresent: false };
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
  dependencies: Dependencies,
  { session, roster, asked, done }: Current,
): Promise<Response> {
  const { revision, section } = roster;
  const { core, settings } = dependencies;
  const startsPresent = revision === 0 && (await findStartsPresent(core, section.sectionId));
  const otherDays = await otherDaysOf(dependencies, section, asked);
  const chosen = submittedMarks(roster, startsPresent ? "P" : undefined);
  const notice = revision > 0 && done === revision ? "Attendance submitted." : undefined;
  const reason = reasonAsked(dependencies, { roster, day: asked });
  const view = { session, roster, day: asked, seenRevision: revision, chosen, reason, startsPresent, notice };
  const meeting = { sectionId: section.sectionId, day: asked, period: section.period };
  const made = revision > 1 ? await findCorrections.all(core, meeting) : [];
  return await showRoster(c, { ...view, otherDays, corrections: correctionList(made, settings.timeZone) });
}

/** Undefined if submitting this page needs none: attendance of today, or of a class that wasn't submitted yet. */
function reasonAsked(
  { today }: Dependencies,
  { roster, day }: Pick<RosterView, "roster" | "day">,
  typed: TypedFields = {},
): string | undefined {
  return needsReason({ seenRevision: roster.revision, day }, today()) ? (typed.reason ?? "") : undefined;
}

async function otherDaysOf(
  dependencies: Dependencies,
  section: Roster["section"],
  asked: string,
): Promise<Html> {
  const classDays = await findClassDays(dependencies, section);
  const path = `/attendance/${section.sectionId}`;
  return otherDays({ path, asked, today: dependencies.today(), classDays });
}

/** The page that a roster's form is on. */
function rosterPageOf({ params, body }: RawParts): string {
  const { day, period } = meetingFields.safeParse(body).data ?? {};
  return `/attendance/${params.sectionId}${day === undefined ? "" : `?day=${day}&period=${period}`}`;
}

function mountRosterForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  const counts = createSubmissionCounts(dependencies);
  routes.write(
    {
      ...rosterPage,
      name: "roster-form",
      requestKind: "attendance",
      answered: counts.answered,
      method: "post",
      path: "/attendance/{sectionId}",
      summary: "Form: submit a section's attendance",
      resumeAt: rosterPageOf,
      again: rosterAgain(dependencies),
      scope: [ofSection],
      request: z.object({ params: section, body: rosterFields }),
    },
    async function submitRosterForm({ c, session, params: { sectionId }, body, operation, note }) {
      const { day, period, seenRevision, reason } = body;
      const marks = [...chosenIn(body)].map(([studentId, code]) => ({ studentId, code }));
      const submission = { sectionId, day, period, seenRevision, marks, reason };
      const written = await submitAttendance(dependencies, session, submission, operation);
      counts.note(note, written);
      if (isRefusal(written)) return written;
      dropCookie(c, "typed");
      const { revision } = written.answer;
      return c.redirect(`/attendance/${sectionId}?day=${day}&period=${period}&done=${revision}`, 303);
    },
  );
}

function rosterAgain(dependencies: Dependencies): ShowAgain {
  return async (form) => {
    const { c, session, typed, refusal } = form;
    const fields = meetingFields.safeParse(typed);
    if (!fields.success) return refusal;
    const { day, period } = fields.data;
    const meeting = { sectionId: idOf(form, "sectionId"), day, period };
    const roster = await findRoster(dependencies.core, meeting);
    if (roster === undefined) return refusal;
    const chosen = chosenIn(typed);
    const reason = reasonAsked(dependencies, { roster, day }, typed);
    const explained = await explainRefusal(dependencies, refusal, { roster, day, chosen });
    return await showRoster(c, { session, roster, day, chosen, reason, startsPresent: false, ...explained });
  };
}

function mountRestForm(routes: SecuredRoutes, dependencies: Dependencies): void {
  const { core } = dependencies;
  routes.read(
    {
      ...rosterPage,
      name: "mark-rest-form",
      method: "post",
      path: "/attendance/{sectionId}/mark-rest",
      summary: "Form: mark everyone present who has no mark yet, without submitting",
      resumeAt: rosterPageOf,
      again: rosterAgain(dependencies),
      scope: [ofSection],
      request: z.object({ params: section, body: meetingFields }),
    },
    async function markRestPresent({ c, session, params: { sectionId }, body }) {
      const { day, period, seenRevision } = body;
      const roster = await findRoster(core, { sectionId, day, period });
      if (roster === undefined) return refuseNotFound();
      const chosen = withRestPresent(roster, chosenIn(body));
      const notice = "Everyone without a mark is now marked present. Check the marks, then submit them.";
      const reason = reasonAsked(dependencies, { roster, day }, typedIn(body));
      const view = { session, roster, day, seenRevision, chosen, reason, startsPresent: false };
      return showRoster(c, { ...view, notice });
    },
  );
}
