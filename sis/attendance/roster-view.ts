/** The page on which a teacher takes attendance: everyone on the roster, with the marks chosen so far. */
import { html } from "hono/html";
import { type AttendanceCode, attendanceCodes } from "../db/schema/attendance.ts";
import type { RefusalStatus } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { nameInList } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html, showPage } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import type { Session } from "../http/row-scopes.ts";
import { correctionReasonField } from "./corrections.ts";
import type { Roster, RosterStudent } from "./queries.ts";
import { codeNames } from "./rules.ts";

/** What a teacher chose, by student. */
export type Chosen = ReadonlyMap<number, AttendanceCode>;

export type RosterView = {
  readonly session: Session;
  readonly roster: Roster;
  readonly day: string;
  /** The revision that submitting the page corrects. */
  readonly seenRevision: number;
  readonly chosen: Chosen;
  /** What was typed as the reason for a correction; undefined if none is asked for. */
  readonly reason: string | undefined;
  /** Why some students are already marked present, if the school chose that. */
  readonly startsPresent: boolean;
  readonly notice?: string | undefined;
  /** A choice of another day, where nothing has been chosen yet that it would lose. */
  readonly otherDays?: Html;
  readonly corrections?: Html | string;
  readonly refused?: RefusedForm;
};

/** Why a submission was refused, and what to compare the chosen marks with. */
export type RefusedForm = {
  readonly status: RefusalStatus;
  readonly problems: readonly FieldProblem[];
  readonly comparison?: Html;
};

export function showRoster(c: SisContext, view: RosterView): Response | Promise<Response> {
  const { session, notice, refused } = view;
  const { title, period } = view.roster.section;
  const { status = 200, problems = [] } = refused ?? {};
  return showPage(
    c,
    { title: `${title}, period ${period}`, session, notice, problems, status },
    html`${refused?.comparison ?? ""}${rosterForm(c, view, problems)}${view.corrections ?? ""}${view.otherDays ?? ""}${wayBack(view)}`,
  );
}

function rosterForm(c: SisContext, view: RosterView, problems: readonly FieldProblem[]): Html {
  const { roster, day, seenRevision, chosen, reason, startsPresent } = view;
  const { sectionId, period } = roster.section;
  const status = submissionStatus(roster);
  return html`<p>${longDay(day)}. ${roster.students.length} students. ${status}</p>
${startsPresent ? html`<p>Your school starts with every student marked present. Change the students who aren't.</p>` : ""}
<form method="post" action="/attendance/${sectionId}">${formFields(c)}
<input type="hidden" name="day" value="${day}"><input type="hidden" name="period" value="${period}"><input type="hidden" name="seenRevision" value="${seenRevision}">
<ul class="marks">${roster.students.map((student) => markChoice(student, chosen.get(student.studentId), view))}</ul>
${reason === undefined ? "" : correctionReasonField(reason, problems)}
<button>Submit attendance</button>
<button class="quiet" formaction="/attendance/${sectionId}/mark-rest">Mark the rest present</button></form>`;
}

function wayBack({ session, day }: RosterView): Html | string {
  if (session.role !== "teacher") return "";
  return html`<p><a href="/attendance?day=${day}">Back to my sections</a></p>`;
}

function submissionStatus({ revision, students }: Roster): string {
  if (revision === 0) return "Not submitted yet.";
  const unmarked = students.filter(({ code }) => code === null).length;
  if (unmarked === 0) return "Submitted. To correct it, submit again.";
  const joined = unmarked === 1 ? "1 student joined" : `${unmarked} students joined`;
  return `Not complete: ${joined} after attendance was submitted. Mark everyone and submit again.`;
}

function markChoice(
  student: RosterStudent,
  chosen: AttendanceCode | undefined,
  { roster, day }: RosterView,
): Html {
  const name = markField(student.studentId);
  const choices = attendanceCodes.map(
    (code, index) =>
      html`<label><input type="radio" name="${name}" value="${code}"${index === 0 ? html` id="${name}"` : ""}${
        code === chosen ? " checked" : ""
      }><span>${codeNames[code]}</span></label>`,
  );
  return html`<li><fieldset><legend>${nameInList(student)}</legend>
<div class="choices">${choices}</div></fieldset>${roster.revision === 0 ? "" : ownCorrection(roster, day, student)}</li>`;
}

/** For one mark, without sending all others again. */
function ownCorrection({ section }: Roster, day: string, student: RosterStudent): Html {
  const { sectionId, period } = section;
  const path = `/attendance/${sectionId}/roster/${student.studentId}`;
  return html`<a href="${path}?day=${day}&amp;period=${period}" aria-label="Correct just the mark of ${nameInList(student)}">Correct just this mark</a>`;
}

/** The name of a student's field, and the id of its first choice. */
export function markField(studentId: number): string {
  return `mark-${studentId}`;
}
