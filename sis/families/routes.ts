/** HTTP for the family portal: guardians see their children, students themselves. Uses the portal's own pool. */
import { z } from "zod";
import { attendanceCodes } from "../db/schema/attendance.ts";
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
/** More than a student has in a semester of one school. */
const newestMarks = 1_000;
const newestScores = 500;

const students = z.object({
  students: z.array(
    z.object({
      studentId: z.int(),
      givenName: z.string(),
      familyName: z.string(),
      grade: z.int().nullable(),
      school: z.string().nullable(),
    }),
  ),
});
const attendance = z.object({
  studentId: z.int(),
  marks: z.array(
    z.object({ day: z.iso.date(), period: z.int(), title: z.string(), code: z.enum(attendanceCodes) }),
  ),
});
const grades = z.object({
  studentId: z.int(),
  scores: z.array(
    z.object({
      section: z.string(),
      title: z.string(),
      dueOn: z.iso.date(),
      points: z.number(),
      pointsPossible: z.number(),
    }),
  ),
  marks: z.array(z.object({ section: z.string(), term: z.string(), mark: z.string() })),
});

export function mountFamilies(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountStudents(routes, dependencies);
  mountSchedule(routes, dependencies);
  mountAttendance(routes, dependencies);
  mountGrades(routes, dependencies);
}

function mountStudents(routes: SecuredRoutes, { portal, settings }: Dependencies): void {
  routes.read(
    {
      ...family,
      name: "family-students",
      path: "/api/families/students",
      summary: "Lists the students that the caller may see",
      scope: [],
      request: z.object({}),
      answers: { 200: students },
    },
    async function listStudents({ session }) {
      const { schoolYear } = settings;
      return {
        status: 200,
        body: { students: await findFamilyStudents(portal, { ...session, schoolYear }) },
      };
    },
  );
}

function mountSchedule(routes: SecuredRoutes, { portal }: Dependencies): void {
  routes.read(
    {
      ...oneStudent,
      name: "family-schedule",
      path: "/api/families/students/{studentId}/schedule",
      summary: "Returns the student's sections in the order of the school day",
      answers: { 200: schedule },
    },
    async function readFamilySchedule({ params: { studentId } }) {
      return { status: 200, body: scheduleBody(studentId, await findSchedule(portal, studentId)) };
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
