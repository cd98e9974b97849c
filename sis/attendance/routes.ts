/** HTTP for attendance: a teacher's sections, rosters, submissions, and sections not submitted yet. */
import { z } from "zod";
import { attendanceCodes, attendanceMarks } from "../db/schema/attendance.ts";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sectionEnrollments, sections } from "../db/schema/scheduling.ts";
import { rooms } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal, refuseNotFound } from "../errors.ts";
import type { RouteLink, SecuredRoutes } from "../http/declaration.ts";
import { answerWritten, replayHeaders } from "../http/replayed.ts";
import { day, id, idInText, periodInText, revision } from "../http/request-fields.ts";
import { correctionReason } from "./corrections.ts";
import { findRoster } from "./queries.ts";
import { findNotSubmitted, findTaughtSections } from "./section-lists.ts";
import { attendanceChoice, chooseAttendanceSettings, schoolChoice } from "./settings.ts";
import { createSubmissionCounts } from "./submission-counts.ts";
import { submitAttendance } from "./submit-attendance.ts";

const ofSection = { rows: "section", from: "params", field: "sectionId" } as const;
const code = z.enum(attendanceCodes, "P present, A absent, T tardy or E excused");
const marks = z.array(z.object({ studentId: id, code })).max(500, "at most 500 marks");

const sectionFields = {
  sectionId: shapeOf(sections.id),
  title: shapeOf(sections.title),
  period: shapeOf(sections.period),
};
const roster = z.object({
  section: z.object({
    ...sectionFields,
    schoolId: shapeOf(sections.schoolId),
    capacity: shapeOf(sections.capacity),
    enrolled: z.int(),
  }),
  students: z.array(
    z.object({
      studentId: shapeOf(students.id),
      givenName: shapeOf(students.givenName),
      familyName: shapeOf(students.familyName),
      preferredName: shapeOf(students.preferredName).nullable(),
      grade: shapeOf(schoolEnrollments.grade).nullable(),
      seat: shapeOf(sectionEnrollments.seat),
      code: shapeOf(attendanceMarks.code).nullable(),
    }),
  ),
  revision: z.int(),
});
const submission = z.object({
  sectionId: z.int(),
  day,
  period: z.int(),
  revision: z.int(),
  submittedAt: z.string(),
  marks: z.array(z.object({ studentId: shapeOf(attendanceMarks.studentId), code })),
});
const taughtSection = z.object({
  sectionId: shapeOf(sections.id),
  period: shapeOf(sections.period),
  title: shapeOf(sections.title),
  room: shapeOf(rooms.number).nullable(),
  enrolled: z.int(),
  submitted: z.boolean(),
});
const unsubmittedSection = z.object({
  ...sectionFields,
  room: shapeOf(rooms.number).nullable(),
  teacher: z.string().nullable(),
  enrolled: z.int(),
  unmarked: z.int(),
});

const askedDay = "$request.query.day";
function toRoster(sectionId: string): RouteLink {
  return { to: "section-roster", parameters: { sectionId, day: askedDay } };
}
function toSubmission(sectionId: string, body: RouteLink["body"] = {}): RouteLink {
  return { to: "submit-attendance", parameters: { sectionId, day: askedDay }, body };
}

export function mountAttendance(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountMySections(routes, dependencies);
  mountRoster(routes, dependencies);
  mountSubmission(routes, dependencies);
  mountNotSubmitted(routes, dependencies);
  mountSettings(routes, dependencies);
}

function mountMySections(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "my-sections",
      refusals: [404],
      links: [
        toRoster("$response.body#/sections/0/sectionId"),
        toSubmission("$response.body#/sections/0/sectionId"),
        { to: "section-assignments", parameters: { sectionId: "$response.body#/sections/0/sectionId" } },
      ],
      method: "get",
      path: "/api/teachers/me/sections",
      summary: "Lists the teacher's classes on a day, and whether attendance was submitted",
      traffic: "core",
      roles: ["teacher"],
      scope: [],
      request: z.object({ query: z.object({ day }) }),
      answers: { 200: z.object({ sections: z.array(taughtSection) }) },
    },
    async function readMySections({ query, session }) {
      if (session.staffId === null) return refuseNotFound();
      return { status: 200, body: { sections: await findTaughtSections(core, session.staffId, query.day) } };
    },
  );
}

function mountRoster(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "section-roster",
      links: [toSubmission("$request.path.sectionId", { seenRevision: "$response.body#/revision" })],
      method: "get",
      path: "/api/sections/{sectionId}/roster",
      summary: "Lists a section's students on a day, with their marks in one period, by default its first",
      traffic: "core",
      roles: ["teacher", "office", "counselor", "district-administrator"],
      scope: [ofSection],
      request: z.object({
        params: z.object({ sectionId: idInText }),
        query: z.object({ day, period: periodInText.optional() }),
      }),
      answers: { 200: roster },
    },
    async function readRoster({ params, query }) {
      const { day, period } = query;
      const found = await findRoster(core, { sectionId: params.sectionId, day, period });
      return found === undefined ? refuseNotFound() : { status: 200, body: found };
    },
  );
}

function mountSubmission(routes: SecuredRoutes, dependencies: Dependencies): void {
  const counts = createSubmissionCounts(dependencies);
  routes.write(
    {
      name: "submit-attendance",
      requestKind: "attendance",
      answered: counts.answered,
      method: "put",
      path: "/api/sections/{sectionId}/attendance/{day}/{period}",
      summary:
        "Submits attendance for a section's class in one period; a correction names the revision it corrects and, for a past day, the reason, and earlier marks are kept",
      traffic: "core",
      roles: ["teacher", "office", "district-administrator"],
      scope: [ofSection],
      request: z.object({
        params: z.object({ sectionId: idInText, day, period: periodInText }),
        body: z.object({ seenRevision: revision, marks, reason: correctionReason.optional() }),
      }),
      answers: { 200: submission },
    },
    async function submitMarks({ params, body, session, operation, note }) {
      const written = await submitAttendance(dependencies, session, { ...params, ...body }, operation);
      counts.note(note, written);
      if (isRefusal(written)) return written;
      const { answer } = written;
      return { status: 200, body: { ...answer, marks: [...answer.marks] }, headers: replayHeaders(written) };
    },
  );
}

function mountNotSubmitted(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      name: "attendance-not-submitted",
      links: [toRoster("$response.body#/sections/0/sectionId")],
      method: "get",
      path: "/api/schools/{schoolId}/attendance/not-submitted",
      summary: "Lists classes of a day without submitted attendance, in one period or all",
      traffic: "core",
      roles: ["office", "counselor", "district-administrator"],
      scope: [{ rows: "school", from: "params", field: "schoolId" }],
      request: z.object({
        params: z.object({ schoolId: idInText }),
        query: z.object({ day, period: periodInText.optional() }),
      }),
      answers: { 200: z.object({ sections: z.array(unsubmittedSection) }) },
    },
    async function listNotSubmitted({ params: { schoolId }, query: { day, period } }) {
      return { status: 200, body: { sections: await findNotSubmitted(core, { schoolId, day, period }) } };
    },
  );
}

function mountSettings(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "choose-attendance-settings",
      method: "put",
      path: "/api/schools/{schoolId}/attendance-settings",
      summary: "Chooses whether the school's attendance pages start with every student marked present",
      traffic: "core",
      roles: ["office", "district-administrator"],
      scope: [{ rows: "school", from: "params", field: "schoolId" }],
      request: z.object({ params: z.object({ schoolId: idInText }), body: attendanceChoice }),
      answers: { 200: schoolChoice },
    },
    async function chooseSettings({ params, body, session, operation }) {
      const written = await chooseAttendanceSettings(
        dependencies,
        session,
        { ...params, ...body },
        operation,
      );
      return answerWritten(200, written);
    },
  );
}
