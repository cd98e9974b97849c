/** Health over HTTP: who sees what, every look is on record, and what nurses enter is kept. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { visitsApartMinutes } from "../../../sis/db/schema/health.ts";
import { carePlans } from "../../../sis/health/care-plans.ts";
import { clearTables } from "../../support/clear-tables.ts";
import { aldo, ana, anas, aster, ben, birch, cora, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let app: TestApp;
let now = testNow;
beforeAll(async () => {
  app = await startTestApp({ clock: () => now });
});
afterAll(() => app.stop());
beforeEach(async () => {
  now = testNow;
  await clearTables(app.database.url, "health_looks");
});

const health = (studentId: number) => `/api/students/${studentId}/health`;
const looks = (studentId: number) => `/api/students/${studentId}/health-looks`;
const visits = `/api/schools/${aster.schoolId}/health-visits`;
const nurse = people.asterNurse;
const minuteMs = 60_000;

async function countLooks(): Promise<number> {
  const { rows } = await app.dependencies.core.query({ text: "SELECT count(*)::int AS n FROM health_looks" });
  return z.array(z.object({ n: z.int() })).parse(rows)[0]?.n ?? 0;
}

test("a nurse sees alerts, orders, the log and visits, and the look is on record", async () => {
  const response = await app.ask(nurse, health(ana));
  expect(await response.json()).toMatchObject({
    studentId: ana,
    grade: 2,
    schoolId: aster.schoolId,
    alerts: [{ condition: "asthma", carePlan: "inhaler" }],
    orders: [{ orderId: anas.order, medication: "albuterol", leastMinutesBetween: 240 }],
    doses: [
      { doseId: anas.dose, state: "given", recordedBy: "Nina Lopez", givenAt: "2026-06-08T18:05:00.000Z" },
    ],
    visits: [{ visitId: anas.visit, reason: "breathing", version: 1, recordedBy: "Nina Lopez" }],
  });
  const listed = await (await app.ask(nurse, looks(ana))).json();
  expect(listed).toMatchObject({
    looks: [{ staffId: 12, position: "nurse", shown: "record", at: "2026-08-11T15:15:00.000Z" }],
  });
});

test("nobody else sees a record, and refused looks leave no trace", async () => {
  expect((await app.ask(nurse, health(aldo))).status).toBe(404);
  expect((await app.ask(people.birchNurse, health(ana))).status).toBe(404);
  expect((await app.ask(people.birchNurse, visits)).status).toBe(404);
  for (const other of [people.asterOffice, people.asterTeacher, people.administrator, people.guardian])
    expect((await app.ask(other, health(ana))).status).toBe(403);
  expect(await countLooks()).toBe(0);
});

test("a teacher learns the classroom's part for the students of today, and nothing more", async () => {
  const response = await app.ask(people.asterTeacher, "/api/health/classroom-alerts");
  const plan = (code: keyof typeof carePlans) => carePlans[code].classroom;
  expect(await response.json()).toEqual({
    students: [
      {
        ...{ studentId: ana, givenName: "Ana", familyName: "Moreno", preferredName: null },
        alerts: [{ condition: "asthma", plan: plan("inhaler") }],
      },
      {
        ...{ studentId: ben, givenName: "Ben", familyName: "Nolan", preferredName: null },
        alerts: [{ condition: "food-allergy", plan: plan("avoid-food") }],
      },
    ],
  });
  expect(await countLooks()).toBe(2);
  const others = await app.ask(people.otherAsterTeacher, "/api/health/classroom-alerts");
  expect(await others.json()).toEqual({ students: [] });
});

const cleared = z.object({
  studentId: z.int(),
  state: z.string(),
  vaccines: z.array(z.object({ vaccine: z.string(), state: z.string(), doses: z.int() })),
});
const notComplete = ({ vaccines }: z.output<typeof cleared>) =>
  vaccines.filter(({ state }) => state !== "complete");

test("the list of students who aren't cleared has those who lack a dose, not those who are exempt", async () => {
  const list = await app.ask(nurse, `/api/schools/${aster.schoolId}/students-not-cleared`);
  const { students } = z.object({ students: z.array(cleared) }).parse(await list.json());
  expect(students).toMatchObject([{ studentId: ana, state: "missing" }]);
  expect(students.flatMap(notComplete)).toEqual([{ vaccine: "mmr", state: "missing", doses: 1 }]);
  const own = cleared.parse(await (await app.ask(nurse, `/api/students/${cora}/immunizations`)).json());
  expect(own.state).toBe("cleared");
  expect(notComplete(own)).toEqual([{ vaccine: "varicella", state: "exempt", doses: 0 }]);
  expect(await countLooks()).toBe(2);
});

test("a nurse records a visit and corrects it; what was there before is kept", async () => {
  await clearTables(app.database.url, "health_visit_history");
  const body = { schoolId: aster.schoolId, reason: "pain", outcome: "rested", note: "Headache" };
  const recorded = await app.ask(nurse, `/api/students/${ana}/health-visits`, write("POST", body));
  expect(recorded.status).toBe(201);
  const { visitId } = z.object({ visitId: z.int() }).parse(await recorded.json());
  const path = `/api/students/${ana}/health-visits/${visitId}`;
  const corrected = { seenVersion: 1, reason: "injury", outcome: "sent-home" };
  expect((await app.ask(nurse, path, write("PUT", corrected))).status).toBe(200);
  const stale = await app.ask(nurse, path, write("PUT", corrected));
  expect(stale.status).toBe(409);
  expect(await stale.json()).toMatchObject({ code: "stale-entry", version: 2 });
  const today = await (await app.ask(nurse, visits)).json();
  expect(today).toMatchObject({
    visits: [{ visitId, studentId: ana, reason: "injury", note: null, version: 2 }],
  });
  const { rows } = await app.dependencies.core.query({
    text: "SELECT version, reason, note FROM health_visit_history WHERE visit_id = $1",
    values: [visitId],
  });
  expect(rows).toEqual([{ version: 1, reason: "pain", note: "Headache" }]);
});

test("of nurses who record the same visit at once, exactly one does; a few minutes later it's another visit", async () => {
  const body = { schoolId: aster.schoolId, reason: "pain", outcome: "rested" };
  const record = () => app.ask(nurse, `/api/students/${cora}/health-visits`, write("POST", body));
  const answers = await Promise.all(Array.from({ length: 6 }, record));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
  now = new Date(testNow.getTime() + visitsApartMinutes * minuteMs - 1);
  expect(await (await record()).json()).toMatchObject({ code: "visit-just-recorded" });
  now = new Date(testNow.getTime() + visitsApartMinutes * minuteMs);
  expect((await record()).status).toBe(201);
});

test("a student who isn't at the school gets no visit, and another school's nurse can't record one", async () => {
  const body = { schoolId: birch.schoolId, reason: "pain", outcome: "rested" };
  expect((await app.ask(nurse, `/api/students/${ana}/health-visits`, write("POST", body))).status).toBe(404);
  await app.dependencies.core.query({ text: "INSERT INTO staff_schools VALUES (12, 2)" });
  const elsewhere = await app.ask(nurse, `/api/students/${ana}/health-visits`, write("POST", body));
  expect(await elsewhere.json()).toMatchObject({ code: "not-at-school" });
  await app.dependencies.core.query({ text: "DELETE FROM staff_schools WHERE school_id = 2" });
});

test.each([
  ["health_looks", "staff_id"],
  ["health_visit_history", "version"],
  ["medication_dose_history", "version"],
])("the SIS can't change or remove rows of %s", async (table, column) => {
  for (const text of [`DELETE FROM ${table}`, `UPDATE ${table} SET ${column} = 1`])
    await expect(app.dependencies.core.query(text)).rejects.toThrow("permission denied");
});

function write(method: "POST" | "PUT", body: object) {
  return { method, body };
}
