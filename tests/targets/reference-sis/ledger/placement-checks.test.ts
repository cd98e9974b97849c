/** Checks of placements in the ledger: what was confirmed is there just so, and nothing else is. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../../readiness/evidence/ledger-evidence.ts";
import { createLedgerTemplate, day, type LedgerRun, startLedgerRun } from "../../../support/ledger-run.ts";
import type { TestDatabase } from "../../../support/postgres.ts";
import { ana, aster, people } from "../../../support/small-school.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
});
beforeEach(async () => {
  ledger = await startLedgerRun(template);
});
afterEach(() => ledger.stop());
afterAll(() => template.drop());

function check(seenRevision: number, finding = "as-placed") {
  const seen = { seenSetting: null, seenSections: [[aster.homeroom]] as const };
  const sent = { studentId: ana, day, seenRevision, finding, note: "as sent", ...seen };
  return { kind: "placements.check", sent } as const;
}

async function faults() {
  return found(await ledger.reconcile());
}

function found({ faults }: Pick<LedgerEvidence, "faults">) {
  return faults.flatMap(({ fault, operations }) => (operations > 0 ? [[fault, operations]] : []));
}

test("confirmed, refused, lost and later checks leave no fault", async () => {
  expect(await ledger.attempt("u1", check(0), "answered")).toMatchObject({ outcome: "ok" });
  const stale = await ledger.attempt("u2", check(0, "service-missing"), "answered");
  expect(stale).toMatchObject({ outcome: "refused", refusal: "stale-check" });
  await ledger.attempt("u3", check(1, "wrong-classes"), "unanswered");
  await ledger.attempt("u4", check(2), "never-arrived");
  const account = await ledger.reconcile();
  expect(found(account)).toEqual([]);
  expect(account.byKind.find(({ kind }) => kind === "placements.check")).toMatchObject({
    ...{ ok: 1, unknownPresent: 1, unknownAbsent: 1, superseded: 1 },
  });
});

test.each([
  ["altered", "UPDATE placement_checks SET finding = 'wrong-classes'"],
  ["altered", "UPDATE placement_checks SET section_ids = '{12}'"],
  ["altered", "UPDATE placement_checks SET checked_by = 2"],
  ["lost", "DELETE FROM placement_checks"],
  [
    "touched",
    `INSERT INTO placement_checks
     SELECT ${ana}, 2, day, finding, note, setting, section_ids, checked_by, checked_at, 'nobody' FROM placement_checks`,
  ],
])("a check is %s: %s", async (fault, damage) => {
  await ledger.attempt("u1", check(0), "answered");
  await ledger.query(damage);
  expect(await faults()).toEqual([[fault, 1]]);
});

test("a refusal that wasn't true is found", async () => {
  await ledger.attempt("u1", check(0), "answered");
  await ledger.attempt("u2", check(0, "service-missing"), "answered");
  await ledger.query("DELETE FROM placement_checks");
  expect(await faults()).toEqual(expect.arrayContaining([["wrongly-refused", 1]]));
});

test("looks of the student's teachers and case manager are explained, and no others", async () => {
  const look = async (studentId: number, { staffId }: { readonly staffId: number }) =>
    await ledger.query("INSERT INTO program_looks (student_id, staff_id, at) VALUES ($1, $2, now())", [
      ...[studentId, staffId],
    ]);
  await look(ana, people.asterTeacher);
  await look(ana, people.asterCaseManager);
  expect(await faults()).toEqual([]);
  await look(ana, people.otherAsterTeacher);
  expect(await faults()).toEqual([["touched", 1]]);
});
