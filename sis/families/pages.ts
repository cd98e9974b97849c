/** A family's pages: their students, and each student's schedule, attendance and grades. */
import { html } from "hono/html";
import { z } from "zod";
import { codeNames } from "../attendance/module.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { nameInFull } from "../http/page/names.ts";
import { type Html, showPage } from "../http/page/page.ts";
import { gradeName, longDay } from "../http/page/words.ts";
import { idInText } from "../http/request-fields.ts";
import { findSchedule, type ScheduleEntry, weekdays } from "../scheduling/module.ts";
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
      const title = session.role === "student" ? "My school" : "My children";
      return showPage(c, { title, session }, html`<ul class="cards">${students.map(studentCard)}</ul>`);
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
      const schedule = scheduleList(await findSchedule(portal, { studentId, day: today(), schoolYear }));
      const attendance = attendanceList(await findAttendance(portal, studentId, newestMarks));
      const grades = gradeLists(await findGrades(portal, studentId, newestScores));
      const title = nameInFull(student);
      return showPage(
        c,
        { title, session },
        html`<p>${placeOf(student)}</p>${schedule}${attendance}${grades}
<p><a href="/family">Back</a></p>`,
      );
    },
  );
}

function placeOf({ grade, school }: FamilyStudent): string {
  if (grade === null || school === null) return "Not enrolled at a school.";
  return `${gradeName(grade)}, ${school}`;
}

function studentCard(student: FamilyStudent): Html {
  return html`<li><a class="first" href="/family/students/${student.studentId}">${nameInFull(student)}: schedule, attendance, grades</a>
<p>${placeOf(student)}</p></li>`;
}

function scheduleList(entries: readonly ScheduleEntry[]): Html {
  if (entries.length === 0)
    return html`<h2>Schedule</h2><p>No classes scheduled yet. Contact the school office for help.</p>`;
  const items = entries.map(
    (entry) => html`<li><p class="first">Period ${entry.period}: ${entry.title}</p>
${timesOf(entry)}
<p>${entry.teacher ?? "Teacher not assigned yet"}${entry.room === null ? "" : `, room ${entry.room}`}</p></li>`,
  );
  return html`<h2>Schedule</h2><ol class="cards">${items}</ol>`;
}

/** A line for each time of day at which the class begins. */
function timesOf({ bells, days }: ScheduleEntry): Html[] {
  if (bells.length === 0) return [html`<p>${weekdays(days).join(", ")}</p>`];
  return bells.map(
    (bell) =>
      html`<p><time>${bell.beginsAt}</time> to <time>${bell.endsAt}</time>, ${weekdays(bell.days).join(", ")}</p>`,
  );
}

function attendanceList(marks: readonly AttendanceMark[]): Html {
  if (marks.length === 0) return html`<h2>Attendance</h2><p>Nothing recorded yet.</p>`;
  const items = marks.map(
    ({ day, period, title, code }) =>
      html`<li>${longDay(day)}, period ${period}, ${title}: ${codeNames[code]}</li>`,
  );
  return html`<h2>Attendance</h2><ul>${items}</ul>`;
}

function gradeLists({ scores, marks }: Grades): Html {
  if (scores.length + marks.length === 0) return html`<h2>Grades</h2><p>Nothing graded yet.</p>`;
  const items = [
    ...marks.map(({ section, term, mark }) => html`<li>${term}, ${section}: ${mark}</li>`),
    ...scores.map(
      ({ section, title, points, pointsPossible }) =>
        html`<li>${section}, ${title}: ${points} of ${pointsPossible} points</li>`,
    ),
  ];
  return html`<h2>Grades</h2><ul>${items}</ul>`;
}
