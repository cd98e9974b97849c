/** What attendance shows on start pages: a teacher's classes of today, and a school's that aren't submitted. */
import { html } from "hono/html";
import type { Html } from "../http/page/page.ts";
import type { StartList } from "../http/sis-module.ts";
import {
  findNotSubmitted,
  findTaughtSections,
  type TaughtSection,
  type UnsubmittedSection,
} from "./section-lists.ts";
import { sectionCard } from "./sections-page.ts";

const listedAtMost = 12;

/** Not submitted yet first. */
export const teacherStart: StartList = async ({ core, today }, { session: { staffId } }) => {
  const day = today();
  const sections = staffId === null ? [] : await findTaughtSections(core, staffId, day);
  const heading = html`<h2>Your classes today</h2>`;
  if (sections.length === 0)
    return html`${heading}<p>You have no class today.</p><p><a href="/attendance">Attendance of other days</a></p>`;
  const cards = sections
    .toSorted((one, other) => Number(isDue(other)) - Number(isDue(one)))
    .map((section) => sectionCard(section, day));
  return html`${heading}<ul class="cards">${cards}</ul>`;
};

export const officeStart: StartList = async ({ core, today }, { session: { schoolId } }) => {
  const day = today();
  const found = schoolId === null ? [] : await findNotSubmitted(core, { schoolId, day, period: undefined });
  const heading = html`<h2>Attendance today</h2>`;
  if (found.length === 0) return html`${heading}<p>No class of today is waiting for attendance.</p>`;
  const more = found.length > listedAtMost ? ` These are the first ${listedAtMost}.` : "";
  const cards = found.slice(0, listedAtMost).map((section) => unsubmittedCard(section, day));
  return html`${heading}<p>${countText(found.length)}${more}</p><ul class="cards">${cards}</ul>`;
};

/** Nobody is marked in a class without students. */
function isDue({ submitted, enrolled }: TaughtSection): boolean {
  return !submitted && enrolled > 0;
}

function countText(classes: number): string {
  return classes === 1 ? "1 class isn’t submitted yet." : `${classes} classes aren’t submitted yet.`;
}

function unsubmittedCard(section: UnsubmittedSection, day: string): Html {
  const { sectionId, title, period, room, teacher, unmarked } = section;
  const students = unmarked === 1 ? "1 student" : `${unmarked} students`;
  return html`<li class="todo"><a class="first" href="/attendance/${sectionId}?day=${day}&amp;period=${period}">Period ${period}: ${title}</a>
<p>${teacher ?? "No teacher"}${room === null ? "" : `, room ${room}`}</p><p>${students} without a mark</p></li>`;
}
