/** A family's pages: their students, and each student's schedule, attendance and grades. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languageOf } from "../http/page/language.ts";
import type { Language } from "../http/page/languages.ts";
import { nameInFull } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { idInText } from "../http/request-fields.ts";
import { findSchedule, type ScheduleEntry, weekdays } from "../scheduling/module.ts";
import { type SayFamily, sayFamily } from "./messages.ts";
import {
  type AttendanceMark,
  type FamilyStudent,
  findAttendance,
  findFamilyStudents,
  findGrades,
  type Grades,
} from "./queries.ts";

const familyPage = {
  kind: "page",
  answers: {},
  method: "get",
  traffic: "portal",
  roles: ["guardian", "student"],
} as const;
const newestMarks = 30;
const newestScores = 30;

export function mountFamilyPages(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudentsPage(routes, dependencies);
  mountStudentPage(routes, dependencies);
}

function mountStudentsPage(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  const { schoolYear } = settings;
  routes.read(
    {
      ...familyPage,
      name: "family-page",
      path: "/family",
      summary: "Page: a family's students",
      scope: [],
      request: z.object({}),
    },
    async function showStudents({ c, session }) {
      const students = await findFamilyStudents(portal, { ...session, day: today(), schoolYear });
      const language = languageOf(c);
      const title = sayFamily(language)(session.role === "student" ? "my-school" : "my-children");
      const cards = students.map((student) => studentCard(student, language));
      return showPage(c, { title, session, language }, html`<ul class="cards">${cards}</ul>`);
    },
  );
}

function mountStudentPage(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  const { schoolYear } = settings;
  routes.read(
    {
      ...familyPage,
      name: "family-student-page",
      path: "/family/students/{studentId}",
      summary: "Page: a student's schedule, attendance and grades",
      scope: [{ rows: "student", from: "params", field: "studentId" }],
      request: z.object({ params: z.object({ studentId: idInText }) }),
    },
    async function showStudent({ c, session, params: { studentId } }) {
      const students = await findFamilyStudents(portal, { ...session, day: today(), schoolYear });
      const student = students.find((each) => each.studentId === studentId);
      if (student === undefined) return refuseNotFound();
      const language = languageOf(c);
      const say = sayFamily(language);
      const schedule = scheduleList(await findSchedule(portal, { studentId, day: today(), schoolYear }), say);
      const attendance = attendanceList(await findAttendance(portal, studentId, newestMarks), language);
      const grades = gradeLists(await findGrades(portal, studentId, newestScores), say);
      return showPage(
        c,
        { title: nameInFull(student), session, language },
        html`<p>${placeOf(student, language)}</p>${schedule}${attendance}${grades}
<p><a href="/family">${say("back")}</a></p>`,
      );
    },
  );
}

function placeOf({ grade, school }: FamilyStudent, language: Language): string {
  if (grade === null || school === null) return sayFamily(language)("not-enrolled");
  return `${gradeName(grade, language)}, ${school}`;
}

function studentCard(student: FamilyStudent, language: Language): Html {
  const link = sayFamily(language)("student-link", { name: nameInFull(student) });
  return html`<li><a class="first" href="/family/students/${student.studentId}">${link}</a>
<p>${placeOf(student, language)}</p></li>`;
}

function scheduleList(entries: readonly ScheduleEntry[], say: SayFamily): Html {
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

function attendanceList(marks: readonly AttendanceMark[], language: Language): Html {
  const say = sayFamily(language);
  const heading = html`<h2>${say("attendance")}</h2>`;
  if (marks.length === 0) return html`${heading}<p>${say("nothing-recorded")}</p>`;
  const items = marks.map(({ day, period, title, code }) => {
    const text = say("mark", { day: longDay(day, language), period, title, mark: say(code) });
    return html`<li>${text}</li>`;
  });
  return html`${heading}<ul>${items}</ul>`;
}

function gradeLists({ scores, marks }: Grades, say: SayFamily): Html {
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
