/** The forms that choose a day, add a student to a section, or move them to another one. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { classDayField } from "../http/page/day-fields.ts";
import { groupedSelect } from "../http/page/fields.ts";
import { type FieldProblem, formFields, type Html } from "../http/page/page.ts";
import type { TypedFields } from "../http/typed-fields.ts";
import { whyFields } from "./change-reason.ts";
import type { Opening } from "./openings.ts";
import type { ScheduleEntry } from "./queries.ts";
import { type ChoiceGroup, choicesForAdd, choicesForMove } from "./section-choices.ts";
import type { StudentSchedule } from "./student-schedule.ts";

export const chooseSection = "Choose a section";

/** What was typed into the form that was refused, and why it was. */
export type FormState = { readonly typed: TypedFields; readonly problems: readonly FieldProblem[] };
const untouched: FormState = { typed: {}, problems: [] };

/** What every form that changes the schedule sends: it takes effect on the day that the page shows. */
export function changeFields(c: SisContext, { day }: Pick<StudentSchedule, "day">): Html {
  return html`${formFields(c)}<input type="hidden" name="day" value="${day}">`;
}

export function dayForm({ person, day, days }: StudentSchedule): Html {
  const field = classDayField({ id: "from", label: "Classes from", value: day, problems: [], days });
  return html`<form method="get" action="/counseling/students/${person.studentId}" class="inline">${field}
<button class="quiet">Show</button></form>
<p>Changes take effect on this day.</p>`;
}

/** The id of the choice where to move from a section. */
export function moveField(fromSectionId: number | string | undefined): string {
  return `move-${fromSectionId}`;
}

/** Empty if there's no section to move to. */
export function moveForm(
  c: SisContext,
  schedule: StudentSchedule,
  entry: ScheduleEntry,
  { typed, problems }: FormState = untouched,
): Html | string {
  const { sectionId, period, title } = entry;
  const own = typed.fromSectionId === String(sectionId) ? typed : {};
  const value = own.toSectionId ?? "";
  const groups = choicesFor(choicesForMove(entry, schedule.openings), value, timeAndSeats);
  if (groups.length === 0) return "";
  const choice = { id: moveField(sectionId), name: "toSectionId", label: "Move to" };
  return html`<form method="post" action="/counseling/students/${schedule.person.studentId}/move">${changeFields(c, schedule)}
<input type="hidden" name="fromSectionId" value="${sectionId}">
${groupedSelect({ ...choice, value, problems, prompt: chooseSection, groups })}
${whyFields({ of: sectionId, typed: own, problems })}
<button class="quiet" aria-label="Move from ${title}, period ${period}">Move</button></form>`;
}

export function addForm(c: SisContext, schedule: StudentSchedule, { typed, problems }: FormState): Html {
  const own = typed.fromSectionId === undefined ? typed : {};
  const value = own.sectionId ?? "";
  const groups = choicesFor(choicesForAdd(schedule.openings), value, seats);
  if (groups.length === 0) return html`<p>No section with open seats fits a free period.</p>`;
  const choice = { id: "sectionId", label: "Section", prompt: chooseSection };
  return html`<form method="post" action="/counseling/students/${schedule.person.studentId}/add" class="inline">${changeFields(c, schedule)}
${groupedSelect({ ...choice, value, problems, groups })}${whyFields({ typed: own, problems })}<button>Add</button></form>`;
}

/** With what was chosen before, even if it can't be had any longer. */
function choicesFor(
  groups: readonly ChoiceGroup<Opening>[],
  chosen: string,
  about: (opening: Opening) => string,
) {
  const named = groups.map(({ name, sections }) => ({
    name,
    choices: sections.map((each) => [String(each.sectionId), choiceText(each, about)] as const),
  }));
  const offered = named.some(({ choices }) => choices.some(([value]) => value === chosen));
  if (chosen === "" || offered) return named;
  return [{ name: "Chosen before", choices: [[chosen, `Section ${chosen}`] as const] }, ...named];
}

function choiceText(opening: Opening, about: (opening: Opening) => string): string {
  return `${opening.title} (${opening.sectionId}), ${about(opening)}`;
}

function timeAndSeats(opening: Opening): string {
  return `period ${opening.period}, ${opening.term}, ${seats(opening)}`;
}

function seats({ openSeats }: Opening): string {
  return `${openSeats} open ${openSeats === 1 ? "seat" : "seats"}`;
}
