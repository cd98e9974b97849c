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

const minute = 60_000;
const moment = Date.parse(`${day}T16:00:00Z`);
const { staffId: teacher } = people.asterTeacher;

/** A request for ana's program, as the generator logs it. */
function asked(outcome: "ok" | "unknown" | "refused" = "ok", staff = teacher): string {
  return JSON.stringify({ look: { student: ana, staff, sentAt: moment - 1, endedAt: moment, outcome } });
}

async function recorded(staffId = teacher, at = moment): Promise<void> {
  const sql = "INSERT INTO program_looks (student_id, staff_id, at) VALUES ($1, $2, $3)";
  await ledger.query(sql, [ana, staffId, new Date(at)]);
}

async function faultsOfLooks(lines: string[]) {
  return found(await ledger.reconcile(lines));
}

test("each request for a program that was confirmed is recorded once, one without an answer at most once", async () => {
  await recorded();
  await recorded();
  expect(await faultsOfLooks([asked(), asked()])).toEqual([]);
  expect(await faultsOfLooks([asked(), asked("unknown"), asked("unknown")])).toEqual([]);
});

test("looks that nobody made, that are credited to somebody else or dated earlier, or that are missing are found", async () => {
  await recorded();
  expect(await faultsOfLooks([])).toEqual([["touched", 1]]);
  expect(await faultsOfLooks([asked("refused")])).toEqual([["touched", 1]]);
  expect(await faultsOfLooks([asked(), asked()])).toEqual([["lost", 1]]);
  const colleague = people.asterCaseManager.staffId;
  expect(await faultsOfLooks([asked(), asked("ok", colleague)])).toEqual([["lost", 1]]);
  await recorded(teacher, moment - minute);
  expect(await faultsOfLooks([asked(), asked("unknown")])).toEqual([["touched", 1]]);
  await ledger.query("DELETE FROM program_looks");
  await recorded();
  await recorded();
  expect(await faultsOfLooks([asked()])).toEqual([["duplicated", 1]]);
});
