/** A family's pages: their students, and each student's schedule, attendance and grades. */
import { html } from "hono/html";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { languageOf } from "../http/page/language.ts";
import { nameInFull } from "../http/page/names.ts";
import { showPage } from "../http/page/page.ts";
import { idInText } from "../http/request-fields.ts";
import { findSchedule } from "../scheduling/module.ts";
import {
  attendanceList,
  gradeLists,
  placeOf,
  scheduleList,
  studentCard,
  transcriptLink,
} from "./family-view.ts";
import { sayFamily } from "./messages.ts";
import { findAttendance, findFamilyStudents, findGrades } from "./queries.ts";

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
${transcriptLink(student, say)}<p><a href="/family">${say("back")}</a></p>`,
      );
    },
  );
}
