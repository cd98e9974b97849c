/** HTTP for the family portal: guardians see their children, students themselves. Uses the portal's own pool. */
import { z } from "zod";
import { attendanceMarks } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { assignments, scores, sectionGrades } from "../db/schema/grades.ts";
import { students as people } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { schools, terms } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { idInText } from "../http/request-fields.ts";
import { findSchedule, schedule, scheduleBody } from "../scheduling/module.ts";
import { findAttendance, findFamilyStudents, findGrades } from "./queries.ts";

const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const family = { method: "get", traffic: "portal", roles: ["guardian", "student"] } as const;
const oneStudent = {
  ...family,
  scope: [ofStudent],
  request: z.object({ params: z.object({ studentId: idInText }) }),
};
/** More than a student has in one semester at one school. */
const newestMarks = 1_000;
const newestScores = 500;

const students = z.object({
  students: z.array(
    z.object({
      studentId: shapeOf(people.id),
      givenName: shapeOf(people.givenName),
      familyName: shapeOf(people.familyName),
      preferredName: shapeOf(people.preferredName).nullable(),
      grade: shapeOf(schoolEnrollments.grade).nullable(),
      school: shapeOf(schools.name).nullable(),
    }),
  ),
});
const attendance = z.object({
  studentId: z.int(),
  marks: z.array(
    z.object({
      day: z.iso.date(),
      period: shapeOf(sections.period),
      title: shapeOf(sections.title),
      code: shapeOf(attendanceMarks.code),
    }),
  ),
});
const grades = z.object({
  studentId: z.int(),
  scores: z.array(
    z.object({
      assignmentId: shapeOf(assignments.id),
      section: shapeOf(sections.title),
      title: shapeOf(assignments.title),
      dueOn: z.iso.date(),
      points: shapeOf(scores.points),
      pointsPossible: shapeOf(assignments.pointsPossible),
    }),
  ),
  marks: z.array(
    z.object({
      section: shapeOf(sections.title),
      term: shapeOf(terms.title),
      mark: shapeOf(sectionGrades.mark),
    }),
  ),
});

export function mountFamilies(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudents(routes, dependencies);
  mountSchedule(routes, dependencies);
  mountAttendance(routes, dependencies);
  mountGrades(routes, dependencies);
}

function mountStudents(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  routes.read(
    {
      ...family,
      name: "family-students",
      links: ["family-schedule", "family-attendance", "family-grades"].map((to) => ({
        to,
        parameters: { studentId: "$response.body#/students/0/studentId" },
      })),
      path: "/api/families/students",
      summary: "Lists the students that the caller may see",
      scope: [],
      request: z.object({}),
      answers: { 200: students },
    },
    async function listStudents({ session }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      return {
        status: 200,
        body: { students: await findFamilyStudents(portal, { ...session, ...when }) },
      };
    },
  );
}

function mountSchedule(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  routes.read(
    {
      ...oneStudent,
      name: "family-schedule",
      path: "/api/families/students/{studentId}/schedule",
      summary: "Returns the student's sections in the order of the school day",
      answers: { 200: schedule },
    },
    async function readFamilySchedule({ params: { studentId } }) {
      const { schoolYear } = settings;
      const entries = await findSchedule(portal, { studentId, day: today(), schoolYear });
      return { status: 200, body: scheduleBody(studentId, entries) };
    },
  );
}

function mountAttendance(routes: SecuredRoutes, { portal }: Dependencies): void {
  routes.read(
    {
      ...oneStudent,
      name: "family-attendance",
      path: "/api/families/students/{studentId}/attendance",
      summary: "Lists the student's attendance, newest first",
      answers: { 200: attendance },
    },
    async function readFamilyAttendance({ params: { studentId } }) {
      return {
        status: 200,
        body: { studentId, marks: await findAttendance(portal, studentId, newestMarks) },
      };
    },
  );
}

function mountGrades(routes: SecuredRoutes, { portal }: Dependencies): void {
  routes.read(
    {
      ...oneStudent,
      name: "family-grades",
      path: "/api/families/students/{studentId}/grades",
      summary: "Lists the student's scores, newest first, and report-card marks",
      answers: { 200: grades },
    },
    async function readFamilyGrades({ params: { studentId } }) {
      return { status: 200, body: { studentId, ...(await findGrades(portal, studentId, newestScores)) } };
    },
  );
}
