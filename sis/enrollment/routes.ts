/** HTTP for a school office: find students, enroll, withdraw, mark no-shows. */
import { z } from "zod";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { guardians, students } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { isRefusal } from "../errors.ts";
import type { RouteLink, SecuredRoutes } from "../http/declaration.ts";
import { answerWritten, replayHeaders } from "../http/replayed.ts";
import {
  day,
  email,
  familyName,
  givenName,
  grade,
  gradeInText,
  id,
  idInText,
  limitInText,
  phone,
  preferredName,
  searchText,
  wordsUpTo,
} from "../http/request-fields.ts";
import { counters, ofSchool, school } from "./at-a-counter.ts";
import { left, markNoShow, withdrawStudent } from "./change-school.ts";
import { enrolled, enrollNew } from "./enroll-new.ts";
import { gradeReason } from "./grade-check.ts";
import { mountGuardians } from "./guardian-routes.ts";
import { withdrawalCode } from "./leave-school.ts";
import { findInDistrict, findStudents } from "./search-queries.ts";
import { mountSecondary } from "./secondary-routes.ts";
import { mountTransfers } from "./transfer-routes.ts";

const ofStudent = { rows: "student", from: "params", field: "studentId" } as const;
const student = z.object({ studentId: idInText });

const words = wordsUpTo(60);

/** The enrollment form; pages validate with it too. */
export const enrollmentForm = z.object({
  student: z.object({
    givenName,
    familyName,
    preferredName,
    birthDate: day,
    sex: z.enum(["F", "M", "X"], "F, M or X"),
    ethnicity: words,
    homeLanguage: words,
  }),
  grade,
  /** At whatever school the student was last year. */
  lastYearGrade: grade.optional(),
  reason: gradeReason.optional(),
  entryDate: day,
  entryCode: z.enum(
    ["E1", "E2", "R1"],
    "E1 new to California's schools, E2 from another district, or R1 returning",
  ),
  guardian: z
    .object({
      givenName,
      familyName,
      phone,
      email: email.optional(),
      relationship: z.enum(
        ["mother", "father", "grandparent", "relative", "foster-parent", "other"],
        "mother, father, grandparent, relative, foster-parent or other",
      ),
    })
    .optional(),
  confirmedNewPerson: z.boolean().default(false),
});

const callsOfStudent = ["student-schedule", "add-to-section", "transfer", "withdraw", "no-show"];
function toStudent(studentId: string): readonly RouteLink[] {
  return callsOfStudent.map((to) => ({ to, parameters: { studentId } }));
}

export function mountEnrollment(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountSearch(routes, dependencies);
  mountDistrictSearch(routes, dependencies);
  mountEnroll(routes, dependencies);
  mountTransfers(routes, dependencies);
  mountSecondary(routes, dependencies);
  mountGuardians(routes, dependencies);
  mountWithdrawal(routes, dependencies);
  mountNoShow(routes, dependencies);
}

const schoolStudent = z.object({
  studentId: shapeOf(students.id),
  studentNumber: shapeOf(students.studentNumber),
  givenName: shapeOf(students.givenName),
  familyName: shapeOf(students.familyName),
  preferredName: shapeOf(students.preferredName).nullable(),
  birthDate: day,
  grade: shapeOf(schoolEnrollments.grade),
});

const pageSize = limitInText(50);

function mountSearch(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      name: "school-students",
      links: toStudent("$response.body#/students/0/studentId"),
      method: "get",
      path: "/api/schools/{schoolId}/students",
      summary:
        "Lists students enrolled at a school on a day, by default today, found by any part of a name or a number, and by grade",
      traffic: "core",
      roles: ["office", "counselor", "nurse", "district-administrator"],
      scope: [ofSchool],
      request: z.object({
        params: school,
        query: z.object({
          day: day.optional(),
          search: searchText,
          grade: gradeInText.optional(),
          limit: pageSize,
        }),
      }),
      answers: { 200: z.object({ students: z.array(schoolStudent) }) },
    },
    async function searchStudents({ params: { schoolId }, query }) {
      const { day = today(), search: typed, grade, limit } = query;
      const search = { schoolId, day, schoolYear: settings.schoolYear, typed, grade, limit };
      return { status: 200, body: { students: await findStudents(core, search) } };
    },
  );
}

const districtStudent = schoolStudent.extend({
  grade: schoolStudent.shape.grade.nullable(),
  schoolId: shapeOf(schools.id).nullable(),
  school: shapeOf(schools.name).nullable(),
});

function mountDistrictSearch(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      name: "district-students",
      links: toStudent("$response.body#/students/0/studentId"),
      method: "get",
      path: "/api/students",
      summary: "Finds students of all schools by any part of a name or a number",
      traffic: "core",
      roles: ["district-administrator"],
      scope: [],
      request: z.object({ query: z.object({ search: searchText, limit: pageSize }) }),
      answers: { 200: z.object({ students: z.array(districtStudent) }) },
    },
    async function searchDistrict({ query: { search: typed, limit } }) {
      const asked = { day: today(), schoolYear: settings.schoolYear, typed, limit };
      return { status: 200, body: { students: await findInDistrict(core, asked) } };
    },
  );
}

/**
 * Only the first answer has the guardian; `activationCode` is missing if they can already sign in, or have no email
 * address. What is on record about a guardian who is linked was kept, even if something else was sent.
 */
const enrolledNow = enrolled.extend({
  guardian: z
    .object({
      guardianId: z.int(),
      linked: z.boolean(),
      activationCode: z.string().optional(),
      onRecord: z.object({
        ...{ givenName: shapeOf(guardians.givenName), familyName: shapeOf(guardians.familyName) },
        ...{ phone: shapeOf(guardians.phone), email: shapeOf(guardians.email).nullable() },
      }),
    })
    .nullable(),
});

function mountEnroll(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "enroll",
      links: toStudent("$response.body#/studentId"),
      method: "post",
      path: "/api/schools/{schoolId}/enrollments",
      summary:
        "Enrolls a new person; refused if the district may already know them, or if the grade is unusual and no reason is given",
      traffic: "core",
      roles: counters,
      scope: [ofSchool],
      request: z.object({ params: school, body: enrollmentForm }),
      answers: { 201: enrolledNow },
    },
    async function enrollStudent({ params, body, session, operation }) {
      const written = await enrollNew(dependencies, session, { ...params, ...body }, operation);
      if (isRefusal(written)) return written;
      const { guardian = null, answer } = written;
      return { status: 201, body: { ...answer, guardian }, headers: replayHeaders(written) };
    },
  );
}

function mountWithdrawal(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "withdraw",
      method: "post",
      path: "/api/students/{studentId}/withdrawal",
      summary:
        "Ends a student's enrollment at their own school, or a secondary enrollment at another, and frees their seats there",
      traffic: "core",
      roles: counters,
      scope: [ofStudent],
      request: z.object({
        params: student,
        body: z.object({ day, exitCode: withdrawalCode, secondarySchoolId: id.optional() }),
      }),
      answers: { 200: left },
    },
    async function withdraw({ params, body, session, operation }) {
      const written = await withdrawStudent(
        dependencies,
        session,
        { ...params, ...body, officeSchoolId: session.schoolId },
        operation,
      );
      return answerWritten(200, written);
    },
  );
}

function mountNoShow(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.write(
    {
      name: "no-show",
      method: "post",
      path: "/api/students/{studentId}/no-show",
      summary:
        "Ends the enrollment of a student who was expected and never came (N470), and frees their seats",
      traffic: "core",
      roles: counters,
      scope: [ofStudent],
      request: z.object({ params: student, body: z.object({ day }) }),
      answers: { 200: left },
    },
    async function recordNoShow({ params, body, session, operation }) {
      const written = await markNoShow(
        dependencies,
        session,
        { ...params, ...body, officeSchoolId: session.schoolId },
        operation,
      );
      return answerWritten(200, written);
    },
  );
}
