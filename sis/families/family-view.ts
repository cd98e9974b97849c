/** What families see of their students: the school, the schedule, attendance and grades. */
import { html } from "hono/html";
import type { Language } from "../http/page/languages.ts";
import { nameInFull } from "../http/page/names.ts";
import type { Html } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { type ScheduleEntry, weekdays } from "../scheduling/module.ts";
import { type SayFamily, sayFamily } from "./messages.ts";
import type { AttendanceMark, FamilyStudent, Grades } from "./queries.ts";

export function placeOf({ grade, school }: FamilyStudent, language: Language): string {
  if (grade === null || school === null) return sayFamily(language)("not-enrolled");
  return `${gradeName(grade, language)}, ${school}`;
}

export function studentCard(student: FamilyStudent, language: Language): Html {
  const link = sayFamily(language)("student-link", { name: nameInFull(student) });
  return html`<li><a class="first" href="/family/students/${student.studentId}">${link}</a>
<p>${placeOf(student, language)}</p></li>`;
}

/** Grades before this one have one teacher, and no courses. */
const firstWithCourses = 6;

export function transcriptLink({ studentId, grade }: FamilyStudent, say: SayFamily): Html | string {
  if (grade === null || grade < firstWithCourses) return "";
  return html`<p><a href="/family/students/${studentId}/transcript">${say("transcript")}</a></p>`;
}

export function scheduleList(entries: readonly ScheduleEntry[], say: SayFamily): Html {
  const heading = html`<h2>${say("schedule")}</h2>`;
  if (entries.length === 0) return html`${heading}<p>${say("no-classes")}</p>`;
  const items = entries.map(
    (entry) => html`<li><p class="first">${say("class", entry)}</p>
${timesOf(entry, say)}
<p>${entry.teacher ?? say("no-teacher")}${entry.room === null ? "" : say("room", { room: entry.room })}</p></li>`,
  );
  return html`${heading}<ol class="cards">${items}</ol>`;
}

/** A line for each time of day at which the class begins. */
function timesOf({ bells, days }: ScheduleEntry, say: SayFamily): Html[] {
  if (bells.length === 0) return [html`<p>${dayNames(days, say)}</p>`];
  return bells.map(
    (bell) =>
      html`<p><time>${bell.beginsAt}</time> ${say("to")} <time>${bell.endsAt}</time>, ${dayNames(bell.days, say)}</p>`,
  );
}

function dayNames(days: number, say: SayFamily): string {
  return weekdays(days)
    .map((day) => say(day))
    .join(", ");
}

export function attendanceList(marks: readonly AttendanceMark[], language: Language): Html {
  const say = sayFamily(language);
  const heading = html`<h2>${say("attendance")}</h2>`;
  if (marks.length === 0) return html`${heading}<p>${say("nothing-recorded")}</p>`;
  const items = marks.map(({ day, period, title, code }) => {
    const text = say("mark", { day: longDay(day, language), period, title, mark: say(code) });
    return html`<li>${text}</li>`;
  });
  return html`${heading}<ul>${items}</ul>`;
}

export function gradeLists({ scores, marks }: Grades, say: SayFamily): Html {
  const heading = html`<h2>${say("grades")}</h2>`;
  if (scores.length + marks.length === 0) return html`${heading}<p>${say("nothing-graded")}</p>`;
  const items = [
    ...marks.map(({ section, term, mark }) => html`<li>${term}, ${section}: ${mark}</li>`),
    ...scores.map(({ section, title, points, pointsPossible: possible }) => {
      const text = say("score", { section, title, points, possible });
      return html`<li>${text}</li>`;
    }),
  ];
  return html`${heading}<ul>${items}</ul>`;
}
