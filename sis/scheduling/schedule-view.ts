/** A student's schedule as a page, with the forms that change it. */

import { html } from "hono/html";
import type { Dependencies } from "../dependencies.ts";
import { findPeople, type Person } from "../enrollment/module.ts";
import { type Refusal, refuseNotFound } from "../errors.ts";
import type { SisContext } from "../http/context.ts";
import { selectField } from "../http/page/fields.ts";
import { nameInFull } from "../http/page/names.ts";
import { formFields, type Html, showPage } from "../http/page/page.ts";
import { gradeName, refusalProblems } from "../http/page/words.ts";
import type { Session } from "../http/row-scopes.ts";
import { findSchedule, findSections, type ScheduleEntry, type SectionSeats } from "./queries.ts";

const notices = {
  add: "Student added to the section.",
  drop: "Student dropped from the section.",
  move: "Student moved.",
} as const;
type ScheduleView = {
  readonly session: Session;
  readonly studentId: number;
  readonly done?: keyof typeof notices | undefined;
  readonly refusal?: Refusal;
};

export async function showSchedule(
  c: SisContext,
  { core, settings }: Dependencies,
  { session, studentId, done, refusal }: ScheduleView,
): Promise<Response | Refusal> {
  const [person] = await findPeople(core, [studentId]);
  if (person === undefined) return refuseNotFound();
  const entries = await findSchedule(core, studentId);
  const open = await findOpenSections(core, settings.schoolYear, person);
  const page = {
    title: `Schedule for ${nameInFull(person)}`,
    session,
    notice: done === undefined ? undefined : notices[done],
    problems: refusal === undefined ? [] : refusalProblems(refusal),
    status: refusal?.status ?? 200,
  } as const;
  return await showPage(c, page, scheduleForms(c, person, entries, open));
}

async function findOpenSections(
  core: Dependencies["core"],
  schoolYear: number,
  { schoolId, grade }: Person,
): Promise<SectionSeats[]> {
  if (schoolId === null || grade === null) return [];
  return await findSections(core, { schoolId, schoolYear, period: undefined, grade, open: true, limit: 500 });
}

function scheduleForms(
  c: SisContext,
  { studentId, grade, studentNumber }: Person,
  entries: readonly ScheduleEntry[],
  open: readonly SectionSeats[],
): Html {
  const held = new Set(entries.map((entry) => entry.sectionId));
  const others = open.filter((section) => !held.has(section.sectionId));
  const cards = entries.map((entry) => entryCard(c, studentId, entry, others));
  const free = others.filter((section) => entries.every((entry) => entry.period !== section.period));
  return html`<p>${grade === null ? "Not enrolled" : gradeName(grade)}, number ${studentNumber}</p>
${cards.length === 0 ? html`<p>No sections yet.</p>` : html`<ol class="cards">${cards}</ol>`}
<h2>Add a section</h2>
${free.length === 0 ? html`<p>No section with open seats fits a free period.</p>` : addForm(c, studentId, free)}
<p><a href="/counseling/students">Find another student</a></p>`;
}

function entryCard(
  c: SisContext,
  studentId: number,
  entry: ScheduleEntry,
  others: readonly SectionSeats[],
): Html {
  const { sectionId, period, title, teacher, room } = entry;
  const same = others.filter((section) => section.period === period && section.termId === entry.termId);
  return html`<li><p class="first">Period ${period}: ${title}</p>
<p>${teacher ?? "No teacher"}${room === null ? "" : `, room ${room}`}</p>
${same.length === 0 ? "" : moveForm(c, studentId, entry, same)}
<form method="post" action="/counseling/students/${studentId}/drop">${formFields(c)}
<input type="hidden" name="sectionId" value="${sectionId}">
<button class="quiet" aria-label="Drop ${title}, period ${period}">Drop</button></form></li>`;
}

function moveForm(
  c: SisContext,
  studentId: number,
  entry: ScheduleEntry,
  same: readonly SectionSeats[],
): Html {
  const { sectionId, period, title } = entry;
  const id = `move-${sectionId}`;
  const options = same.map(
    (section) => html`<option value="${section.sectionId}">${seatsText(section)}</option>`,
  );
  return html`<form method="post" action="/counseling/students/${studentId}/move">${formFields(c)}
<input type="hidden" name="fromSectionId" value="${sectionId}">
<div class="field"><label for="${id}">Move to</label><select id="${id}" name="toSectionId">${options}</select></div>
<button class="quiet" aria-label="Move from ${title}, period ${period}">Move</button></form>`;
}

function addForm(c: SisContext, studentId: number, free: readonly SectionSeats[]): Html {
  const choices = free.map(
    (section) => [String(section.sectionId), `Period ${section.period}: ${seatsText(section)}`] as const,
  );
  const choice = selectField({ id: "sectionId", label: "Section", value: "", problems: [], choices });
  return html`<form method="post" action="/counseling/students/${studentId}/add" class="inline">${formFields(c)}
${choice}<button>Add</button></form>`;
}

function seatsText({ title, openSeats, sectionId }: SectionSeats): string {
  return `${title} (${sectionId}), ${openSeats} open ${openSeats === 1 ? "seat" : "seats"}`;
}
