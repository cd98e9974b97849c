/** The forms that add a student to a section, or move them to another one. */
import { html } from "hono/html";
import type { SisContext } from "../http/context.ts";
import { groupedSelect } from "../http/page/fields.ts";
import { formFields, type Html } from "../http/page/page.ts";
import type { ScheduleEntry, SectionSeats } from "./queries.ts";
import { type ChoiceGroup, choicesForAdd, choicesForMove } from "./section-choices.ts";
import type { StudentSchedule } from "./student-schedule.ts";

const prompt = "Choose a section";

/** Empty if no other section of that period and term has an open seat. */
export function moveForm(c: SisContext, schedule: StudentSchedule, entry: ScheduleEntry): Html | string {
  const { sectionId, period, title, termId } = entry;
  const same = schedule.open.filter((section) => section.period === period && section.termId === termId);
  const groups = choicesForMove(entry, same, schedule.placedInDayClass);
  if (groups.length === 0) return "";
  const id = `move-${sectionId}`;
  return html`<form method="post" action="/counseling/students/${schedule.person.studentId}/move">${formFields(c)}
<input type="hidden" name="fromSectionId" value="${sectionId}">
${groupedSelect({ id, name: "toSectionId", label: "Move to", prompt, groups: groups.map(named) })}
<button class="quiet" aria-label="Move from ${title}, period ${period}">Move</button></form>`;
}

export function addForm(c: SisContext, { person, entries, open, placedInDayClass }: StudentSchedule): Html {
  const free = open.filter((section) => entries.every((entry) => entry.period !== section.period));
  const groups = choicesForAdd(free, placedInDayClass).map(named);
  if (groups.length === 0) return html`<p>No section with open seats fits a free period.</p>`;
  const choice = groupedSelect({ id: "sectionId", name: "sectionId", label: "Section", prompt, groups });
  return html`<form method="post" action="/counseling/students/${person.studentId}/add" class="inline">${formFields(c)}
${choice}<button>Add</button></form>`;
}

function named({ name, sections }: ChoiceGroup<SectionSeats>) {
  return { name, choices: sections.map((each) => [String(each.sectionId), seatsText(each)] as const) };
}

function seatsText({ title, openSeats, sectionId }: SectionSeats): string {
  return `${title} (${sectionId}), ${openSeats} open ${openSeats === 1 ? "seat" : "seats"}`;
}
