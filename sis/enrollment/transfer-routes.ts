/** HTTP between schools: look up a student of another school, take them in, and see who left. */
import { z } from "zod";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { answerWritten } from "../http/replayed.ts";
import { day, grade, id, idInText } from "../http/request-fields.ts";
import { counters, ofSchool, school } from "./at-a-counter.ts";
import { transferred, transferStudent } from "./change-school.ts";
import { type Departure, findDepartures, fromTheStart } from "./departures.ts";
import { gradeReason } from "./grade-check.ts";
import { lookedUp, lookUpStudent } from "./look-up.ts";

const largestNumber = 9_999_999_999;
export const studentNumber = z
  .int("a student number")
  .min(1, "1 or more")
  .max(largestNumber, "ten digits at most");

/** Who is taken, from where, and into which grade. */
const transferForm = z.object({
  toSchoolId: id,
  /** Where the student is thought to be; null if at no school. */
  fromSchoolId: id.nullable(),
  studentNumber,
  birthDate: day,
  day,
  grade,
  reason: gradeReason.optional(),
});

const lookUpForm = z.object({
  studentNumber,
  birthDate: day,
  /** On which the school is asked for, such as the first day of a transfer that is ahead. */
  day: day.optional(),
});

export function mountTransfers(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountLookUp(routes, dependencies);
  mountTransfer(routes, dependencies);
  mountDepartures(routes, dependencies);
}

function mountLookUp(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "look-up-student",
      method: "post",
      path: "/api/schools/{schoolId}/student-lookups",
      summary:
        "Looks up a student of any school by number and birth date, on a day, by default today, and records who asked",
      traffic: "core",
      roles: counters,
      scope: [ofSchool],
      request: z.object({ params: school, body: lookUpForm }),
      answers: { 200: lookedUp },
    },
    async function lookUp({ params, body, session, operation }) {
      const written = await lookUpStudent(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(200, written);
    },
  );
}

function mountTransfer(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "transfer",
      method: "post",
      path: "/api/students/{studentId}/transfer",
      summary:
        "Transfers an identified student from the school they are thought to be at, and ends that enrollment",
      traffic: "core",
      roles: counters,
      scope: [{ rows: "school", from: "body", field: "toSchoolId" }],
      locks: [{ rows: "student", from: "params", field: "studentId" }],
      request: z.object({ params: z.object({ studentId: idInText }), body: transferForm }),
      answers: { 201: transferred },
    },
    async function receiveStudent({ params, body, session, operation }) {
      const written = await transferStudent(dependencies, session, { ...params, ...body }, operation);
      return answerWritten(201, written);
    },
  );
}

const departure = z.object({
  enrollmentId: shapeOf(schoolEnrollments.id),
  studentId: shapeOf(students.id),
  studentNumber: shapeOf(students.studentNumber),
  givenName: shapeOf(students.givenName),
  familyName: shapeOf(students.familyName),
  preferredName: shapeOf(students.preferredName).nullable(),
  grade: shapeOf(schoolEnrollments.grade),
  day,
  exitCode: z.string(),
  toSchoolId: shapeOf(schools.id).nullable(),
  toSchool: shapeOf(schools.name).nullable(),
  recordedBy: z.string().nullable(),
  recordedAt: z.iso.datetime().nullable(),
});

function mountDepartures(routes: SecuredRoutes, { core, settings: { schoolYear } }: Dependencies): void {
  routes.read(
    {
      name: "departures",
      method: "get",
      path: "/api/schools/{schoolId}/departures",
      summary: "Lists the latest students who left the school this year: where to, when, and who recorded it",
      traffic: "core",
      roles: ["counselor", ...counters],
      scope: [ofSchool],
      request: z.object({
        params: school,
        query: z.object({ since: day.default(fromTheStart) }),
      }),
      answers: { 200: z.object({ departures: z.array(departure) }) },
    },
    async function readDepartures({ params: { schoolId }, query: { since } }) {
      const found = await findDepartures(core, { schoolId, schoolYear, since });
      return { status: 200, body: { departures: found.map(wire) } };
    },
  );
}

function wire({ recordedAt, ...left }: Departure): z.input<typeof departure> {
  return { ...left, recordedAt: recordedAt === null ? null : recordedAt.toISOString() };
}
