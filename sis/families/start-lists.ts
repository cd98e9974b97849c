/** What families see first: a guardian's children, a student's classes of the day. */
import { html } from "hono/html";
import type { StartList } from "../http/sis-module.ts";
import { findDaySchedule, type ScheduleEntry } from "../scheduling/module.ts";
import { scheduleList, studentCard } from "./family-view.ts";
import { sayFamily } from "./messages.ts";
import { findFamilyStudents } from "./queries.ts";

export const guardianStart: StartList = async ({ portal, today, settings }, { session, language }) => {
  const { schoolYear } = settings;
  const students = await findFamilyStudents(portal, { ...session, day: today(), schoolYear });
  const cards = students.map((student) => studentCard(student, language));
  return html`<h2>${sayFamily(language)("my-children")}</h2><ul class="cards">${cards}</ul>`;
};

export const studentStart: StartList = async ({ portal, today, settings }, { session, language }) => {
  const { schoolYear } = settings;
  const { studentId } = session;
  const entries =
    studentId === null ? [] : await findDaySchedule(portal, { studentId, day: today(), schoolYear });
  const say = sayFamily(language);
  const ofToday = inOrder(entries);
  const free = entries.length > 0 && ofToday.length === 0;
  return html`${free ? html`<p>${say("free-today")}</p>` : scheduleList(ofToday, say)}
<p><a href="/family/students/${studentId}">${say("all-of-student")}</a></p>`;
};

/** The classes of the day, in the order of its bells. */
function inOrder(entries: readonly ScheduleEntry[]): readonly ScheduleEntry[] {
  return entries
    .filter(({ days }) => days !== 0)
    .toSorted((one, other) => beginOf(one).localeCompare(beginOf(other)) || one.period - other.period);
}

function beginOf({ bells: [first] }: ScheduleEntry): string {
  return first?.beginsAt ?? "";
}
