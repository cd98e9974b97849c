/** HTTP for special education: a caseload, a program at a glance, and who has looked at it. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { staff, students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import {
  educationPrograms,
  placementChecks,
  specialEducationPlacements,
  specialEducationServices,
} from "../db/schema/special-education.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { day, idInText } from "../http/request-fields.ts";
import { readCaseload } from "./caseload.ts";
import { readGlance } from "./glance.ts";
import { findLooks, findReaders } from "./looks.ts";
import { placementMismatches } from "./placement.ts";
import { caseloadLimit, deadlineKinds, deadlineStates, deadlines, dueWithinDays } from "./rules.ts";

export const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
export const student = z.object({ studentId: idInText });

export function mountSpecialEducation(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountCaseload(routes, dependencies);
  mountGlance(routes, dependencies);
  mountLooks(routes, dependencies);
}

const mismatch = z.enum(placementMismatches).nullable();
const service = z.object({
  service: shapeOf(specialEducationServices.service),
  minutesPerWeek: shapeOf(specialEducationServices.minutesPerWeek),
  beginDate: day,
  endDate: day.nullable(),
});
const program = {
  studentId: shapeOf(educationPrograms.studentId),
  givenName: shapeOf(students.givenName),
  familyName: shapeOf(students.familyName),
  preferredName: shapeOf(students.preferredName).nullable(),
  disability: shapeOf(students.disability).nullable(),
  setting: shapeOf(specialEducationPlacements.setting).nullable(),
  services: z.array(service),
};
const caseloadStudent = z.object({
  ...program,
  school: shapeOf(schools.name).nullable(),
  grade: shapeOf(schoolEnrollments.grade).nullable(),
  mismatch,
  check: z
    .object({
      ...{ revision: shapeOf(placementChecks.revision), finding: shapeOf(placementChecks.finding) },
      ...{ note: shapeOf(placementChecks.note).nullable(), checkedOn: day, holds: z.boolean() },
    })
    .nullable(),
  deadlines: z.array(
    z.object({ kind: z.enum(deadlineKinds), dueOn: day, state: z.enum(deadlineStates), source: z.string() }),
  ),
});
const limit = z.object({ students: z.int(), withWaiver: z.int(), source: z.string() });

function mountCaseload(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      name: "caseload",
      method: "get",
      path: "/api/special-education/caseload",
      summary: `Lists the case manager's students, overdue and mismatched first; a deadline within ${dueWithinDays} days is due`,
      traffic: "core",
      roles: ["case-manager"],
      scope: [],
      request: z.object({}),
      answers: { 200: z.object({ limit, students: z.array(caseloadStudent) }) },
    },
    async function listCaseload({ session: { staffId } }) {
      if (staffId === null) return refuseNotFound();
      const found = await readCaseload(dependencies, staffId);
      const students = found.map(({ deadlines: due, services, ...each }) => ({
        ...each,
        services: [...services],
        deadlines: due.map((deadline) => ({ ...deadline, source: deadlines[deadline.kind].source })),
      }));
      return { status: 200, body: { limit: caseloadLimit, students } };
    },
  );
}

function mountGlance(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      name: "program-at-a-glance",
      method: "get",
      path: "/api/students/{studentId}/program-at-a-glance",
      summary: "What a teacher must know of a student's special education; each look is recorded",
      traffic: "core",
      roles: ["teacher", "case-manager"],
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: { 200: z.object(program) },
    },
    async function lookAtProgram({ params: { studentId }, session: { staffId } }) {
      const found = await readGlance(dependencies, { studentId, staffId });
      if (found === undefined) return refuseNotFound();
      const { givenName, familyName, preferredName, disability, setting, services } = found;
      const person = { studentId, givenName, familyName, preferredName };
      return { status: 200, body: { ...person, disability, setting, services: [...services] } };
    },
  );
}

const at = z.iso.datetime();
const person = {
  staffId: z.int(),
  givenName: shapeOf(staff.givenName),
  familyName: shapeOf(staff.familyName),
};

function mountLooks(routes: SecuredRoutes, { core, today }: Dependencies): void {
  routes.read(
    {
      name: "program-looks",
      method: "get",
      path: "/api/students/{studentId}/program-looks",
      summary:
        "Who has looked at a student's program: today's teachers with their last look, and the newest looks",
      traffic: "core",
      roles: ["case-manager"],
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: {
        200: z.object({
          teachers: z.array(z.object({ ...person, lastLookAt: at.nullable() })),
          looks: z.array(z.object({ ...person, position: shapeOf(staff.position), at })),
        }),
      },
    },
    async function listLooks({ params: { studentId } }) {
      const [readers, looks] = await Promise.all([
        findReaders.all(core, { studentId, day: today() }),
        findLooks.all(core, { studentId }),
      ]);
      const teachers = readers.map((each) => ({
        ...each,
        lastLookAt: each.lastLookAt === null ? null : each.lastLookAt.toISOString(),
      }));
      const all = looks.map((each) => ({ ...each, at: each.at.toISOString() }));
      return { status: 200, body: { teachers, looks: all } };
    },
  );
}
