/** What the pages of leaving say: the choice of a day and a reason, what it does, and how to undo it. */
import { html } from "hono/html";
import type { SeatPast } from "../db/given-up-seats.ts";
import type { SisContext } from "../http/context.ts";
import { classDayField } from "../http/page/day-fields.ts";
import { type Choice, selectField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import { longDay } from "../http/page/words.ts";
import { refuseRecords } from "../in-the-way.ts";
import type { ExitCode } from "./leave-school.ts";
import type { Person } from "./queries.ts";

const reasons: readonly (readonly [ExitCode, string])[] = [
  ["T160", "To another public school in California (T160)"],
  ["T180", "To a private school in California (T180)"],
  ["T200", "To a school in another state (T200)"],
  ["T240", "To a school in another country (T240)"],
  ["E140", "Left, and no school is known (E140)"],
  ["E155", "End of the year: returns to this school (E155)"],
  ["E156", "End of the year: repeats grade 12 (E156)"],
  ["E230", "Finished the school’s last grade (E230)"],
  ["E130", "Died (E130)"],
];
const reasonNames: ReadonlyMap<string, string> = new Map(reasons);

export function notHere(studentId: number): Html {
  return html`<p>The student isn’t enrolled at your school.</p>${toSchedule(studentId)}`;
}

type WithdrawalChoice = {
  readonly studentId: number;
  readonly days: readonly string[];
  readonly typed: Readonly<Record<string, string | undefined>>;
  readonly problems: readonly FieldProblem[];
};

export function withdrawalChoice({ studentId, days, typed, problems }: WithdrawalChoice): Html {
  const field = (id: string, label: string) => ({ id, label, value: typed[id] ?? "", problems });
  const choices: readonly Choice[] = [["", "Choose"], ...reasons];
  return html`<p>To a school of this district? That school transfers the student in, and there’s nothing to do here.</p>
<form method="get" action="/office/students/${studentId}/withdrawal">
${classDayField({ ...field("day", "First day away"), days })}
${selectField({ ...field("exitCode", "Where the student goes"), choices })}
<button>Continue</button></form>
<p>Nothing is saved yet: the next page says what it does.</p>${toSchedule(studentId)}`;
}

type Leaving = {
  readonly person: Person;
  readonly day: string;
  readonly seats: readonly SeatPast[];
};

export function withdrawalForm(
  c: SisContext,
  { person, day, seats, exitCode }: Leaving & { readonly exitCode: string },
): Html {
  const { studentId } = person;
  const action = `/office/students/${studentId}/withdrawal`;
  const refused = refuseRecords(seats);
  const change = html`<p><a href="${action}?day=${day}&amp;exitCode=">Change the day or the reason</a></p>`;
  if (refused !== undefined) return html`<p class="warning">${refused.message} ${refused.hint}</p>${change}`;
  return html`<p>${nameInFull(person)}’s last day here is the one before ${longDay(day)}.</p>
<p>${reasonNames.get(exitCode) ?? exitCode}.</p>
${freedSeats(day, seats)}
<form method="post" action="${action}">${formFields(c)}
<input type="hidden" name="day" value="${day}"><input type="hidden" name="exitCode" value="${exitCode}">
<button>Withdraw the student</button></form>${change}${toSchedule(studentId)}`;
}

export function noShowForm(c: SisContext, { person, day, seats }: Leaving): Html {
  const { studentId } = person;
  return html`<p>${nameInFull(person)} was expected on ${longDay(day)} and has never been in class.</p>
<p>The enrollment ends on its first day. Absences since then no longer count; they stay in the history.</p>
${freedSeats(day, seats)}
<form method="post" action="/office/students/${studentId}/no-show">${formFields(c)}
<input type="hidden" name="day" value="${day}"><button>Record that the student never came</button></form>
<p>If the student has been in class, <a href="/office/students/${studentId}/withdrawal">withdraw them</a> instead.</p>
${toSchedule(studentId)}`;
}

function freedSeats(day: string, seats: readonly SeatPast[]): Html {
  if (seats.length === 0) return html`<p>The student has no classes from then on.</p>`;
  const items = seats.map(({ title, period, beginDate }) => {
    const from = beginDate > day ? `, planned from ${longDay(beginDate)}` : "";
    return html`<li>Period ${period}: ${title}${from}</li>`;
  });
  return html`<h2>Seats that become free</h2><ul>${items}</ul>`;
}

type LeftStudent = {
  readonly studentId: number;
  readonly enrollmentId: number;
  readonly freedSeats: number;
  readonly isAhead: boolean;
};

/** A departure that is ahead can be changed; after that, the student can only be taken in again. */
export function leftView({ studentId, enrollmentId, freedSeats, isAhead }: LeftStudent): Html {
  const departure = `/office/students/${studentId}/enrollments/${enrollmentId}/departure`;
  const undo = isAhead
    ? html`<p><a href="${departure}">Undo this, or choose another day</a></p>`
    : html`<p>If this was a mistake, <a href="/office/transfer">transfer the student in</a> again.</p>`;
  return html`<p>${freedText(freedSeats)}</p>${undo}<p><a href="/office/departures">See everyone who left</a></p>`;
}

function freedText(freedSeats: number): string {
  if (freedSeats === 0) return "No seat became free.";
  return freedSeats === 1 ? "1 class has a free seat now." : `${freedSeats} classes have a free seat now.`;
}

function toSchedule(studentId: number): Html {
  return html`<p><a href="/counseling/students/${studentId}">See the student’s schedule</a></p>`;
}
