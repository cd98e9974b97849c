/** The medication log: no second dose before its time, not even from two nurses at once, and errors stay visible. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { clearTables } from "../../support/clear-tables.ts";
import { ana, anas, aster, ben, people } from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

let app: TestApp;
let now = testNow;
beforeAll(async () => {
  app = await startTestApp({ clock: () => now });
});
afterAll(() => app.stop());
beforeEach(async () => {
  now = testNow;
  await clearTables(app.database.url, "medication_dose_history", "medication_doses");
});

const nurse = people.asterNurse;
const minuteMs = 60_000;
const after = (minutes: number) => new Date(testNow.getTime() + minutes * minuteMs);

function give(studentId = ana, orderId: number = anas.order): Promise<Response> {
  const path = `/api/students/${studentId}/medication-orders/${orderId}/doses`;
  return app.ask(nurse, path, { method: "POST", body: { schoolId: aster.schoolId } });
}

function takeBack(doseId: number, seenVersion: number): Promise<Response> {
  const path = `/api/students/${ana}/medication-doses/${doseId}?seenVersion=${seenVersion}`;
  return app.ask(nurse, path, { method: "DELETE" });
}

async function doseIn(response: Response): Promise<number> {
  expect(response.status).toBe(201);
  return z.object({ doseId: z.int() }).parse(await response.json()).doseId;
}

test("a dose before the order's interval has passed is refused, with when the next may be given", async () => {
  const next = after(240).toISOString();
  const first = await give();
  expect(first.status).toBe(201);
  expect(await first.json()).toMatchObject({ orderId: anas.order, mayBeGivenAt: next });
  now = new Date(after(240).getTime() - 1);
  const refused = await give();
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({
    ...{ code: "dose-too-soon", mayBeGivenAt: next, lastGivenAt: testNow.toISOString() },
    hint: `The next one may be given at ${next}.`,
  });
  now = after(240);
  expect((await give()).status).toBe(201);
});

test("of nurses who give the same dose at once, exactly one does", async () => {
  const answers = await Promise.all(Array.from({ length: 6 }, () => give()));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409]);
});

test("an entry made in error stays in the log, doesn't count, and can be taken back once", async () => {
  const doseId = await doseIn(await give());
  expect((await takeBack(doseId, 2)).status).toBe(409);
  expect((await takeBack(doseId, 1)).status).toBe(200);
  expect(await (await takeBack(doseId, 2)).json()).toMatchObject({ code: "already-taken-back" });
  const again = await doseIn(await give());
  const record = await app.ask(nurse, `/api/students/${ana}/health`);
  expect(await record.json()).toMatchObject({
    doses: [
      { doseId: again, state: "given", version: 1 },
      { doseId, state: "entered-in-error", version: 2 },
    ],
  });
  const { rows } = await app.dependencies.core.query({
    text: "SELECT dose_id, version, state FROM medication_dose_history",
  });
  expect(rows).toEqual([{ dose_id: doseId, version: 1, state: "given" }]);
});

test("last year's order, another student's and one that doesn't exist give nothing", async () => {
  expect(await (await give(ana, anas.order + 1)).json()).toMatchObject({ code: "order-not-in-force" });
  expect((await give(ben)).status).toBe(404);
  expect((await give(ana, 9_999)).status).toBe(404);
});
