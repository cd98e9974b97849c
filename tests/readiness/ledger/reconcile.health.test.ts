/** Visits and doses against the ledger: what was changed, added or given too soon is found. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { ana, anas, bea } from "../../support/small-school.ts";
import { faultsOf, writesOf } from "../support/small-writes.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate();
});
afterAll(() => template.drop());
beforeEach(async () => {
  ledger = await startLedgerRun(template);
  await recordVisit(bea, "Fell in the yard");
  expect((await giveDose()).outcome).toBe("ok");
});
afterEach(() => ledger.stop());

const ofRun = "WHERE operation_id LIKE 'r1-%'";
const { recordVisit, giveDose } = writesOf(() => ledger);

test("visits and doses as they were sent are right, and so is the refusal of a second dose", async () => {
  expect((await giveDose()).refusal).toBe("dose-too-soon");
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence)).toEqual({});
  expect(evidence.refusals).toMatchObject([{ code: "dose-too-soon", refused: 1, wrong: 0, unchecked: 0 }]);
});

test("a refusal of a dose that wasn't too soon is wrong", async () => {
  await giveDose();
  await ledger.query("UPDATE medication_orders SET least_minutes_between = 1 WHERE id = $1", [anas.order]);
  await ledger.query(`UPDATE medication_doses SET given_at = given_at - interval '2 hours' ${ofRun}`);
  expect(faultsOf(await ledger.reconcile())).toMatchObject({ "wrongly-refused": [1, [ana]] });
});

test("a visit that was recorded a moment before is refused rightly, and one of an hour before wrongly", async () => {
  expect((await recordVisit(bea)).refusal).toBe("visit-just-recorded");
  expect(faultsOf(await ledger.reconcile())).toEqual({});
  await ledger.query(`UPDATE health_visits SET recorded_at = recorded_at - interval '1 hour' ${ofRun}`);
  expect(faultsOf(await ledger.reconcile())).toMatchObject({ "wrongly-refused": [1, [bea]] });
});

test.each([
  ["another reason", `UPDATE health_visits SET reason = 'fever' ${ofRun}`, { altered: [1, [bea]] }],
  ["no note", `UPDATE health_visits SET note = NULL ${ofRun}`, { altered: [1, [bea]] }],
  ["no visit", `DELETE FROM health_visits ${ofRun}`, { lost: [1, [bea]] }],
  [
    "a dose of another time",
    `UPDATE medication_doses SET given_at = given_at - interval '1 day' ${ofRun}`,
    { altered: [1, [ana]] },
  ],
  ["no dose", `DELETE FROM medication_doses ${ofRun}`, { lost: [1, [ana]] }],
])("%s is found", async (_, sql, faults) => {
  await ledger.query(sql);
  expect(faultsOf(await ledger.reconcile())).toEqual(faults);
});

test("a visit that nobody sent, one that is there twice, and a dose too soon after another are found", async () => {
  const copy = (table: string, columns: string, changes: string) => `
    INSERT INTO ${table} (${columns}) SELECT ${changes} FROM ${table} WHERE operation_id LIKE 'r1-%' LIMIT 1`;
  const visit =
    "student_id, school_id, day, version, reason, outcome, note, recorded_by, recorded_at, operation_id";
  await ledger.query(copy("health_visits", visit, visit.replace("operation_id", "'other'")));
  await ledger.query(copy("health_visits", visit, visit));
  const dose = "order_id, school_id, given_at, version, state, recorded_by, recorded_at, operation_id";
  await ledger.query(copy("medication_doses", dose, dose.replace("operation_id", "'another'")));
  const found = faultsOf(await ledger.reconcile());
  expect(found["never-attempted"]?.[0]).toBe(2);
  expect(found.duplicated).toEqual([1, [bea]]);
  expect(found.altered).toEqual([2, [ana, bea]]);
});
