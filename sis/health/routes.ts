/** HTTP for health: a student's record, a school's visits, what teachers must know, and who looked. */
import { z } from "@hono/zod-openapi";
import { schoolEnrollments } from "../db/schema/enrollment.ts";
import { doseStates, healthAlerts, medicationOrders, shownParts } from "../db/schema/health.ts";
import { staff } from "../db/schema/people.ts";
import { schools } from "../db/schema/schools.ts";
import { shapeOf } from "../db/shape-of.ts";
import type { Dependencies } from "../dependencies.ts";
import { refuseNotFound } from "../errors.ts";
import type { SecuredRoutes } from "../http/declaration.ts";
import { day, id } from "../http/request-fields.ts";
import { carePlans } from "./care-plans.ts";
import { findLooks, looksAtMost } from "./looks.ts";
import { mayBeGivenAt } from "./medication-rules.ts";
import { type HealthRecord, listedAtMost, type Order } from "./queries.ts";
import { readRecord, readTaughtAlerts, readVisits } from "./reads.ts";
import { at, names, ofSchool, ofStudent, school, student, visit } from "./shapes.ts";

const api = { method: "get", traffic: "core" } as const;

export function mountHealthReads(routes: SecuredRoutes, dependencies: Dependencies): void {
  mountRecord(routes, dependencies);
  mountVisits(routes, dependencies);
  mountClassroom(routes, dependencies);
  mountLooks(routes, dependencies);
}

const record = z.object({
  ...names,
  birthDate: day,
  grade: shapeOf(schoolEnrollments.grade).nullable(),
  schoolId: shapeOf(schools.id).nullable(),
  alerts: z.array(
    z.object({ condition: shapeOf(healthAlerts.condition), carePlan: shapeOf(healthAlerts.carePlan) }),
  ),
  orders: z.array(
    z.object({
      orderId: id,
      medication: shapeOf(medicationOrders.medication),
      dose: shapeOf(medicationOrders.dose),
      leastMinutesBetween: shapeOf(medicationOrders.leastMinutesBetween),
      lastGivenAt: at.nullable(),
      mayBeGivenAt: at.nullable(),
    }),
  ),
  doses: z.array(
    z.object({
      ...{ doseId: id, orderId: id, givenAt: at, recordedBy: z.string() },
      state: z.enum(doseStates),
      version: z.int(),
    }),
  ),
  visits: z.array(z.object({ ...visit, day, recordedBy: z.string() })),
});

function mountRecord(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...api,
      name: "student-health",
      links: [
        { to: "student-immunizations", parameters: { studentId: "$response.body#/studentId" } },
        { to: "student-health-looks", parameters: { studentId: "$response.body#/studentId" } },
      ],
      path: "/api/students/{studentId}/health",
      summary: `A student's alerts with care plans, medication orders, and the last ${listedAtMost} doses and visits; each look is recorded`,
      roles: ["nurse"],
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: { 200: record },
    },
    async function showRecord({ params: { studentId }, session: { staffId } }) {
      if (staffId === null) return refuseNotFound();
      const found = await readRecord(dependencies, { studentId, staffId });
      if (found === undefined) return refuseNotFound();
      return { status: 200, body: recordBody(found) };
    },
  );
}

function recordBody(found: HealthRecord): z.input<typeof record> {
  const { studentId, givenName, familyName, preferredName, birthDate, grade, schoolId } = found;
  return {
    ...{ studentId, givenName, familyName, preferredName, birthDate, grade, schoolId },
    ...{ alerts: [...found.alerts], orders: found.orders.map(orderBody) },
    doses: found.doses.map((each) => ({ ...each, givenAt: moment(each.givenAt) })),
    visits: found.visits.map((each) => ({ ...each, recordedAt: moment(each.recordedAt) })),
  };
}

function orderBody({ lastGivenAt, ...order }: Order) {
  if (lastGivenAt === null) return { ...order, lastGivenAt: null, mayBeGivenAt: null };
  const last = { ...order, lastGivenAt: new Date(lastGivenAt) };
  return { ...order, lastGivenAt: moment(lastGivenAt), mayBeGivenAt: mayBeGivenAt(last).toISOString() };
}

/** Postgres writes a moment in JSON with its own offset and precision. */
function moment(text: string): string {
  return new Date(text).toISOString();
}

function mountVisits(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...api,
      name: "school-health-visits",
      path: "/api/schools/{schoolId}/health-visits",
      summary: "Lists the visits of a day, by default today, the newest first; each look is recorded",
      roles: ["nurse"],
      scope: [ofSchool],
      request: z.object({ params: school, query: z.object({ day: day.optional() }) }),
      answers: { 200: z.object({ visits: z.array(z.object({ ...visit, ...names })) }) },
    },
    async function listVisits({ params, query, session: { staffId } }) {
      if (staffId === null) return refuseNotFound();
      const asked = { ...params, staffId, day: query.day ?? dependencies.today() };
      const found = await readVisits(dependencies, asked);
      const visits = found.map((each) => ({ ...each, recordedAt: each.recordedAt.toISOString() }));
      return { status: 200, body: { visits } };
    },
  );
}

function mountClassroom(routes: SecuredRoutes, dependencies: Dependencies): void {
  routes.read(
    {
      ...api,
      name: "classroom-alerts",
      path: "/api/health/classroom-alerts",
      summary:
        "What a teacher must know of the health of today's students: the classroom's part of each care plan, and nothing else; each look is recorded",
      roles: ["teacher"],
      scope: [],
      request: z.object({}),
      answers: {
        200: z.object({
          students: z.array(
            z.object({
              ...names,
              alerts: z.array(z.object({ condition: shapeOf(healthAlerts.condition), plan: z.string() })),
            }),
          ),
        }),
      },
    },
    async function listClassroomAlerts({ session: { staffId } }) {
      if (staffId === null) return refuseNotFound();
      const found = await readTaughtAlerts(dependencies, staffId);
      const students = found.map(({ alerts, ...person }) => ({
        ...person,
        alerts: alerts.map(({ condition, carePlan }) => ({ condition, plan: carePlans[carePlan].classroom })),
      }));
      return { status: 200, body: { students } };
    },
  );
}

function mountLooks(routes: SecuredRoutes, { core }: Dependencies): void {
  routes.read(
    {
      ...api,
      name: "student-health-looks",
      path: "/api/students/{studentId}/health-looks",
      summary: `Who looked at a student's health record, and when: the newest ${looksAtMost}`,
      roles: ["nurse", "district-administrator"],
      scope: [ofStudent],
      request: z.object({ params: student }),
      answers: {
        200: z.object({
          looks: z.array(
            z.object({
              staffId: id,
              givenName: shapeOf(staff.givenName),
              familyName: shapeOf(staff.familyName),
              position: shapeOf(staff.position),
              shown: z.enum(shownParts),
              at,
            }),
          ),
        }),
      },
    },
    async function listHealthLooks({ params: { studentId } }) {
      const found = await findLooks.all(core, { studentId });
      return { status: 200, body: { looks: found.map((each) => ({ ...each, at: each.at.toISOString() })) } };
    },
  );
}
