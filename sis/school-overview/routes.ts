/** HTTP for a school at a glance: its counts of today, students without classes, and oversize classes. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { sections } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { day, id, idInText } from "../http/request-fields.ts";
import { readOverview } from "./overview.ts";
import { findOversize, findWithoutClasses } from "./queries.ts";

const params = z.object({ schoolId: idInText });
const ofSchool = {
  method: "get",
  traffic: "core",
  roles: ["principal", "district-administrator"],
  scope: [{ rows: "school", from: "params", field: "schoolId" }],
  request: z.object({ params }),
} as const;

export function mountOverview(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountCounts(routes, dependencies);
  mountWithoutClasses(routes, dependencies);
  mountOversize(routes, dependencies);
}

const count = z.int();

function mountCounts(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...ofSchool,
      name: "school-overview",
      path: "/api/schools/{schoolId}/overview",
      summary:
        "A school at a glance: students today, those without classes, oversize classes, attendance that is due, and today's changes of schedules",
      answers: {
        200: z.object({
          school: shapeOf(schools.name),
          ...{ students: count, withoutClasses: count, oversizeClasses: count, changesToday: count },
          notSubmitted: z.array(z.object({ period: z.int(), classes: count })),
        }),
      },
    },
    async function readCounts({ params: { schoolId } }) {
      const overview = await readOverview(dependencies, schoolId);
      if (overview === undefined) return refuseNotFound();
      return { status: 200, body: { ...overview, notSubmitted: [...overview.notSubmitted] } };
    },
  );
}

function mountWithoutClasses(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...ofSchool,
      name: "students-without-classes",
      path: "/api/schools/{schoolId}/students-without-classes",
      summary: "Lists a school's students who have no class today",
      answers: {
        200: z.object({
          students: z.array(
            z.object({
              studentId: id,
              givenName: shapeOf(students.givenName),
              familyName: shapeOf(students.familyName),
              preferredName: shapeOf(students.preferredName).nullable(),
              studentNumber: shapeOf(students.studentNumber),
              ...{ grade: shapeOf(schoolEnrollments.grade), entryDate: day },
            }),
          ),
        }),
      },
    },
    async function listWithoutClasses({ params: { schoolId } }) {
      const { schoolYear } = settings;
      const found = await findWithoutClasses.all(core, { schoolId, day: today(), schoolYear });
      return { status: 200, body: { students: found } };
    },
  );
}

function mountOversize(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      ...ofSchool,
      name: "oversize-sections",
      path: "/api/schools/{schoolId}/oversize-sections",
      summary: "Lists a school's classes that have more students today than their room has seats",
      answers: {
        200: z.object({
          sections: z.array(
            z.object({
              ...{ sectionId: id, title: shapeOf(sections.title), period: shapeOf(sections.period) },
              ...{ seats: count.nullable(), enrolled: count, teacher: z.string().nullable() },
            }),
          ),
        }),
      },
    },
    async function listOversize({ params: { schoolId } }) {
      const { schoolYear } = settings;
      const found = await findOversize.all(core, { schoolId, day: today(), schoolYear });
      return { status: 200, body: { sections: found } };
    },
  );
}
