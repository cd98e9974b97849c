/** HTTP for transcripts: each student's, and courses from other schools that staff enter, verify and correct. */
import { z } from "@hono/zod-openapi";
import { courseHistoryRevisions } from "../db/schema/transcripts.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { idInText, inText, revision } from "../http/request-fields.ts";
import { correctCourse, enterCourse, lineAnswer, verifyCourse } from "./change-lines.ts";
import { findRevisions } from "./queries.ts";
import { readTranscript } from "./transcript.ts";
import { transcriptBody, transcriptShape } from "./transcript-body.ts";
import { transferCourse } from "./transfer-course.ts";

export const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
export const student = z.object({ studentId: idInText });
export const studentLine = student.extend({
  line: inText(z.int("a line").min(1, "1 or more").max(32_767, "32767 or less")),
});
const roles = ["counselor", "office", "district-administrator"] as const;

export function mountTranscripts(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountFamilyTranscript(routes, dependencies);
  mountTranscript(routes, dependencies);
  mountRevisions(routes, dependencies);
  mountEntry(routes, dependencies);
  mountVerification(routes, dependencies);
  mountCorrection(routes, dependencies);
}

const transcript = {
  method: "get",
  scope: [ofStudent],
  request: z.object({ params: student }),
  answers: { 200: transcriptShape },
} as const;

function mountFamilyTranscript(routes: SecuredRoutes, { portal, today, settings }: Dependencies): void {
  routes.read(
    {
      ...transcript,
      name: "family-transcript",
      path: "/api/families/students/{studentId}/transcript",
      summary: "The student's unofficial transcript, with credits, grade points and progress",
      traffic: "portal",
      roles: ["guardian", "student"],
    },
    async function readFamilyTranscript({ params: { studentId } }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const found = await readTranscript(portal, studentId, when);
      return found === undefined ? refuseNotFound() : { status: 200, body: transcriptBody(found) };
    },
  );
}

function mountTranscript(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...transcript,
      name: "transcript",
      links: ["verify-course", "correct-course", "course-revisions"].map((to) => ({
        to,
        parameters: { studentId: "$response.body#/studentId", line: "$response.body#/lines/0/line" },
      })),
      path: "/api/students/{studentId}/transcript",
      summary: "A student's unofficial transcript, with credits, grade points and progress",
      traffic: "core",
      roles,
    },
    async function readStudentTranscript({ params: { studentId } }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const found = await readTranscript(core, studentId, when);
      return found === undefined ? refuseNotFound() : { status: 200, body: transcriptBody(found) };
    },
  );
}

const lines = courseHistoryRevisions;
const revisionRow = z.object({
  revision: shapeOf(lines.revision),
  schoolYear: shapeOf(lines.schoolYear),
  grade: shapeOf(lines.grade),
  term: shapeOf(lines.term),
  otherSchool: z.string().nullable(),
  courseCode: shapeOf(lines.courseCode),
  courseTitle: shapeOf(lines.courseTitle),
  mark: shapeOf(lines.mark),
  creditsAttempted: shapeOf(lines.creditsAttempted),
  verified: shapeOf(lines.verified),
  enteredAt: z.iso.datetime(),
  givenName: z.string(),
  familyName: z.string(),
});

function mountRevisions(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "course-revisions",
      method: "get",
      path: "/api/students/{studentId}/transferred-courses/{line}/revisions",
      summary:
        "How a line of a transcript was entered, verified and corrected, and by whom; the newest first",
      traffic: "core",
      roles,
      scope: [ofStudent],
      request: z.object({ params: studentLine }),
      answers: { 200: z.object({ revisions: z.array(revisionRow) }) },
    },
    async function listRevisions({ params }) {
      const found = await findRevisions.all(core, params);
      const revisions = found.map((each) => ({ ...each, enteredAt: each.enteredAt.toISOString() }));
      return { status: 200, body: { revisions } };
    },
  );
}

function mountEntry(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "enter-course",
      method: "post",
      path: "/api/students/{studentId}/transferred-courses",
      summary:
        "Enters a course from a school outside the district; it's unofficial until somebody verifies it",
      traffic: "core",
      roles,
      scope: [ofStudent],
      request: z.object({ params: student, body: transferCourse }),
      answers: { 201: lineAnswer },
    },
    async function enterTransferredCourse({ params, body, session, operation }) {
      return answerWritten(201, await enterCourse(dependencies, session, { ...params, ...body }, operation));
    },
  );
}

function mountVerification(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "verify-course",
      method: "put",
      path: "/api/students/{studentId}/transferred-courses/{line}/verification",
      summary: "Verifies a course from a school outside the district, so that it's official and counts",
      traffic: "core",
      roles,
      scope: [ofStudent],
      request: z.object({ params: studentLine, body: z.object({ revision }) }),
      answers: { 200: lineAnswer },
    },
    async function verifyTransferredCourse({ params, body, session, operation }) {
      return answerWritten(200, await verifyCourse(dependencies, session, { ...params, ...body }, operation));
    },
  );
}

function mountCorrection(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "correct-course",
      method: "put",
      path: "/api/students/{studentId}/transferred-courses/{line}",
      summary: "Corrects a course from a school outside the district; it's unofficial until verified again",
      traffic: "core",
      roles,
      scope: [ofStudent],
      request: z.object({ params: studentLine, body: transferCourse.extend({ revision }) }),
      answers: { 200: lineAnswer },
    },
    async function correctTransferredCourse({ params, body, session, operation }) {
      return answerWritten(
        200,
        await correctCourse(dependencies, session, { ...params, ...body }, operation),
      );
    },
  );
}
