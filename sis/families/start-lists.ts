/** What families see first: a guardian's children, a student's classes of the day. */
import { html } from "hono/html";
import type { StartList } from "../http/sis-module.ts";
import { findSchedule, type ScheduleEntry } from "../scheduling/module.ts";
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
  const day = today();
  const entries = studentId === null ? [] : await findSchedule(portal, { studentId, day, schoolYear });
  const say = sayFamily(language);
  const ofToday = entriesOn(entries, day);
  const free = entries.length > 0 && ofToday.length === 0;
  return html`${free ? html`<p>${say("free-today")}</p>` : scheduleList(ofToday, say)}
<p><a href="/family/students/${studentId}">${say("all-of-student")}</a></p>`;
};

/** With that weekday's bells alone, in their order. */
function entriesOn(entries: readonly ScheduleEntry[], day: string): ScheduleEntry[] {
  const weekday = 1 << (new Date(`${day}T00:00:00Z`).getUTCDay() - 1);
  return entries
    .filter(({ days }) => (days & weekday) !== 0)
    .map((entry) => ({ ...entry, days: weekday, bells: bellsOn(entry, weekday) }))
    .toSorted((one, other) => beginOf(one).localeCompare(beginOf(other)) || one.period - other.period);
}

function bellsOn({ bells }: ScheduleEntry, weekday: number): ScheduleEntry["bells"] {
  return bells.filter(({ days }) => (days & weekday) !== 0).map((bell) => ({ ...bell, days: weekday }));
}

function beginOf({ bells: [first] }: ScheduleEntry): string {
  return first?.beginsAt ?? "";
}
