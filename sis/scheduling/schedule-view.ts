/** A student's schedule as a page, with the forms that change it. */

import { html } from "hono/html";
import type { SpecialEducationSetting } from "../db/schema/special-education.ts";
import { findDoneTo } from "../db/write-once.ts";
import type { Dependencies } from "../dependencies.ts";
import { type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { nameInFull } from "../http/page/names.ts";
import { type FieldProblem, formFields, type Html, showPage } from "../http/page/page.ts";
import { gradeName, longDay, refusalProblems } from "../http/page/words.ts";
import type { Session } from "../http/row-scopes.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { whyField, whyWords } from "./change-reason.ts";
import type { ScheduleEntry } from "./queries.ts";
import { weekdays } from "./rules.ts";
import { addForm, chooseSection, dayForm, type FormState, moveField, moveForm } from "./schedule-forms.ts";
import { readStudentSchedule, type StudentSchedule } from "./student-schedule.ts";
import { dropped, undone } from "./undo-drop.ts";

const notices: ReadonlyMap<string, string> = new Map([
  ["schedule.add", "Student added to the section."],
  [dropped, "Student dropped from the section."],
  [undone, "The drop is undone."],
  ["schedule.move", "Student moved."],
]);
type ScheduleView = {
  readonly session: Session;
  readonly studentId: number;
  /** The day whose schedule is asked for. */
  readonly from?: string | undefined;
  /** The key of the form that led here. */
  readonly done?: string | undefined;
  readonly refusal?: Refusal;
  /** What was typed into the form that was refused. */
  readonly typed?: TypedFields;
};

export async function showSchedule(
  c: SisContext,
  dependencies: Dependencies,
  { session, studentId, from, done, refusal, typed = {} }: ScheduleView,
): Promise<Response | Refusal> {
  const schedule = await readStudentSchedule(
    dependencies,
    studentId,
    session,
    from ?? typed.day ?? typed.from,
  );
  if (schedule === undefined) return refuseNotFound();
  const problems = refusal === undefined ? [] : scheduleProblems(refusal, typed);
  const key = { operationId: done, accountId: session.accountId };
  const action = await findDoneTo(dependencies.core, key, studentId);
  const page = {
    title: `Schedule for ${nameInFull(schedule.person)}`,
    session,
    notice: action === undefined ? undefined : notices.get(action),
    problems,
    status: refusal?.status ?? 200,
  } as const;
  const undo = done !== undefined && action === dropped ? undoForm(c, schedule, done) : "";
  return await showPage(
    c,
    page,
    html`${undo}${placementLines(session, schedule)}${scheduleForms(c, schedule, { typed, problems })}${officeLinks(session, studentId, schedule)}`,
  );
}

/** Where a form's fields are on the page. */
function scheduleProblems(refusal: Refusal, { fromSectionId }: TypedFields): FieldProblem[] {
  const fieldWords = { sectionId: chooseSection, toSectionId: chooseSection, ...whyWords };
  return refusalProblems(refusal, fieldWords).map(({ field, text }) => {
    if (field === "toSectionId") return { field: moveField(fromSectionId), text };
    return { field: field !== undefined && field in whyWords ? whyField(field, fromSectionId) : field, text };
  });
}

function scheduleForms(c: SisContext, schedule: StudentSchedule, state: FormState): Html {
  const { person, entries, empty } = schedule;
  const meetingsOf = Map.groupBy(entries, (entry) => entry.sectionId);
  const cards = [...meetingsOf.values()].map((meetings) => sectionCard(c, schedule, meetings, state));
  return html`<p>${person.grade === null ? "Not enrolled on this day" : gradeName(person.grade)}, number ${person.studentNumber}</p>
${dayForm(schedule)}
${empty.length === 0 ? "" : html`<p class="warning">${emptyText(empty)}</p>`}
${cards.length === 0 ? html`<p>No sections yet.</p>` : html`<ol class="cards">${cards}</ol>`}
<h2>Add a section</h2>
${addForm(c, schedule, state)}
<p><a href="/students/${person.studentId}/changes">Who changed this schedule</a></p>
<p><a href="/counseling/students/${person.studentId}/transcript">Transcript</a></p>
<p><a href="/counseling/students">Find another student</a></p>`;
}

const settingNames: Readonly<Record<SpecialEducationSetting, string>> = {
  RSP: "resource specialist",
  SDC: "special day class",
  DIS: "services only",
};

/** For counselors alone: it says that a student has a disability. */
function placementLines({ role }: Session, { placements }: StudentSchedule): Html[] | string {
  if (role !== "counselor") return "";
  return placements.map(({ setting, beginDate, lastDay }) => {
    const until = lastDay === null ? "" : ` until ${longDay(lastDay)}`;
    return html`<p>Special education: ${settingNames[setting]}, from ${longDay(beginDate)}${until}.</p>`;
  });
}

/** Links to what only offices handle. */
function officeLinks({ role }: Session, studentId: number, schedule: StudentSchedule): Html | string {
  if (role !== "office") return "";
  const pages = `/office/students/${studentId}`;
  const own = schedule.entries.filter(({ schoolId }) => schoolId === schedule.schoolId);
  const attendance = own.map(
    ({ sectionId, period, title }) =>
      html`<p><a href="/attendance/${sectionId}?period=${period}">Attendance in ${title}, period ${period}</a></p>`,
  );
  return html`${attendance}<p><a href="${pages}/guardians">Guardians</a></p><p><a href="${pages}/schools">Other schools</a></p>
<p><a href="${pages}/withdrawal">The student leaves</a></p><p><a href="${pages}/no-show">The student never came</a></p>`;
}

function emptyText(empty: readonly number[]): string {
  const list = new Intl.ListFormat("en-US", { type: "conjunction" }).format(empty.map(String));
  return `No class in ${empty.length === 1 ? "period" : "periods"} ${list}.`;
}

/** One card per section, with a line for each of its meetings. */
function sectionCard(
  c: SisContext,
  schedule: StudentSchedule,
  meetings: readonly ScheduleEntry[],
  state: FormState,
): Html {
  const [entry, ...more] = meetings;
  if (entry === undefined) return html``;
  const { sectionId, period, title, schoolId } = entry;
  const drop = `/counseling/students/${schedule.person.studentId}/sections/${sectionId}/drop`;
  const changes =
    schoolId === schedule.schoolId
      ? html`${moveForm(c, schedule, entry, state)}
<form method="get" action="${drop}"><input type="hidden" name="from" value="${schedule.day}"><button class="quiet" aria-label="Drop ${title}, period ${period}">Drop</button></form>`
      : html`<p>At another school, which changes it.</p>`;
  return html`<li><p class="first">Period ${period}: ${title}</p>
<p>${placeOf(entry)}</p>${more.map((meeting) => html`<p>Also period ${meeting.period}: ${placeOf(meeting)}</p>`)}
${changes}</li>`;
}

function placeOf({ days, teacher, room }: ScheduleEntry): string {
  return [
    teacher ?? "No teacher",
    ...(room === null ? [] : [`room ${room}`]),
    weekdays(days).join(", "),
  ].join(", ");
}

function undoForm(c: SisContext, { person, day }: StudentSchedule, drop: string): Html {
  return html`<form method="post" action="/counseling/students/${person.studentId}/undo-drop">${formFields(c)}
<input type="hidden" name="drop" value="${drop}"><input type="hidden" name="from" value="${day}"><button class="quiet">Undo the drop</button></form>`;
}
