/** HTTP for whole schools: placements that don't match the schedule, the monitor's figures, and his sample. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { students } from "../db/schema/people.ts";
import { courses } from "../db/schema/scheduling.ts";
import { schools } from "../db/schema/schools.ts";
import { placementChecks, specialEducationPlacements } from "../db/schema/special-education.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { id, idInText, inText, wordsUpTo } from "../http/request-fields.ts";
import { confidence } from "./confidence.ts";
import { placementMismatches } from "./placement.ts";
import { drawSample } from "./sample.ts";
import { findFigures, findMismatches } from "./school-queries.ts";

export function mountSchools(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountMismatches(routes, dependencies);
  mountFigures(routes, dependencies);
  mountSample(routes, dependencies);
}

const mismatch = z.enum(placementMismatches);
const setting = shapeOf(specialEducationPlacements.setting).nullable();
const finding = shapeOf(placementChecks.finding);

function mountMismatches(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      name: "placement-mismatches",
      method: "get",
      path: "/api/schools/{schoolId}/placement-mismatches",
      summary:
        "Lists a school's students who are in a special day class without being placed in one, or the reverse, and those whose case manager reports that their classes are wrong",
      traffic: "core",
      roles: ["office", "counselor", "district-administrator"],
      scope: [{ rows: "school", from: "params", field: "schoolId" }],
      request: z.object({ params: z.object({ schoolId: idInText }) }),
      answers: {
        200: z.object({
          students: z.array(
            z.object({
              studentId: id,
              givenName: shapeOf(students.givenName),
              familyName: shapeOf(students.familyName),
              preferredName: shapeOf(students.preferredName).nullable(),
              grade: shapeOf(schoolEnrollments.grade),
              ...{ setting, mismatch: mismatch.nullable() },
              reported: z.object({ finding, note: shapeOf(placementChecks.note).nullable() }).nullable(),
            }),
          ),
        }),
      },
    },
    async function listMismatches({ params: { schoolId } }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      return { status: 200, body: { students: await findMismatches.all(core, { ...when, schoolId }) } };
    },
  );
}

/** Schools at a time. */
export const schoolsAtMost = 25;
/** A school's id, or 0 to begin. */
export const after = inText(z.int("a whole number").min(0, "0 or more").max(2_147_483_647)).default(0);
const count = z.int();

function mountFigures(routes: SecuredRoutes, { core, today, settings }: Dependencies): void {
  routes.read(
    {
      name: "special-education-figures",
      method: "get",
      path: "/api/special-education/figures",
      summary: `Counts by school, ${schoolsAtMost} schools at a time: students with disabilities, those whom the records identify, and those whose classes are as they are placed`,
      traffic: "core",
      roles: ["monitor", "district-administrator"],
      scope: [],
      request: z.object({ query: z.object({ after }) }),
      answers: {
        200: z.object({
          schools: z.array(
            z.object({
              schoolId: id,
              school: shapeOf(schools.name),
              ...{ students: count, identified: count, placed: count },
            }),
          ),
        }),
      },
    },
    async function readFigures({ query }) {
      const when = { day: today(), schoolYear: settings.schoolYear };
      const found = await findFigures.all(core, { ...when, after: query.after, limit: schoolsAtMost });
      return { status: 200, body: { schools: found } };
    },
  );
}

const sampleAtMost = 1_000;
export const sampleSize = inText(
  z.int("a whole number").min(1, "1 or more").max(sampleAtMost, `${sampleAtMost} or less`),
);
export const sampleSeed = wordsUpTo(40);
export const classShape = z.object({
  period: z.int().nullable(),
  course: shapeOf(courses.title),
  dayClass: z.boolean(),
});

function mountSample(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      name: "special-education-sample",
      method: "get",
      path: "/api/special-education/sample",
      summary: `Draws students with a program by the monitor's seed, with the placement beside the schedule of each and exact bounds of the share that is right, with ${100 * confidence}% confidence`,
      traffic: "core",
      roles: ["monitor"],
      scope: [],
      request: z.object({ query: z.object({ seed: sampleSeed, students: sampleSize }) }),
      answers: {
        200: z.object({
          result: z.string(),
          right: count,
          bounds: z.object({ low: z.number(), high: z.number() }),
          students: z.array(
            z.object({
              ...{ studentId: id, schoolId: id, setting, right: z.boolean() },
              mismatch: mismatch.nullable(),
              classes: z.array(classShape),
            }),
          ),
        }),
      },
    },
    async function readSample({ query }) {
      const { students, ...sample } = await drawSample(dependencies, query);
      const listed = students.map((each) => ({ ...each, classes: [...each.classes] }));
      return { status: 200, body: { ...sample, students: listed } };
    },
  );
}
