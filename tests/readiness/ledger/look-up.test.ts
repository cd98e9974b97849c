/** Confirmed writes looked up while the SIS is running: each is there, or was confirmed too early. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type LookUps, leastAsked, startLookingUp } from "../../../readiness/ledger/look-up.ts";
import { allWrites } from "../../../targets/reference-sis/all-writes.ts";
import { referenceLedger } from "../../../targets/reference-sis/ledger/reference-ledger.ts";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { ana, aster, bea, birch, finn, openingDay } from "../../support/small-school.ts";
import { faultsOf, writeAll, writesOf } from "../support/small-writes.ts";

let template: TestDatabase;
let ledger: LedgerRun;
let folder = "";
beforeAll(async () => {
  template = await createLedgerTemplate();
  ledger = await startLedgerRun(template);
  folder = await mkdtemp(join(tmpdir(), "firstbell-look-up-"));
  const seen = { seenRevision: 0, seenSetting: null, seenSections: [[aster.homeroom]] as const };
  const check = { studentId: ana, day: openingDay, finding: "as-placed", ...seen };
  await ledger.attempt("u8", { kind: "placements.check", sent: check }, "answered");
  await writeAll(ledger);
  const [from = 0] = birch.sections;
  const move = { studentId: finn, fromSectionId: birch.freeInPeriod1, toSectionId: from, day: "2026-08-12" };
  await ledger.attempt("u3", { kind: "schedule.move", sent: move }, "answered");
  const course = {
    ...{ studentId: bea, otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "summer" },
    ...{ courseCode: "ELM-1", courseTitle: "Drawing", mark: "A", credits: 5 },
  };
  await ledger.attempt("u7", { kind: "transcripts.enter-course", sent: course }, "answered");
  const line = { studentId: bea, line: 1, seenRevision: 1 };
  await ledger.attempt("u7", { kind: "transcripts.verify-course", sent: line }, "answered");
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await ledger.stop();
  await template.drop();
});

/** Looks once: at one of these lines. */
async function lookUp(...lines: readonly unknown[]): Promise<LookUps> {
  const ledgerFile = join(folder, "ledger.ndjson");
  await writeFile(ledgerFile, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const nowMs = () => (ledger.entries.at(-1)?.sentAt ?? 0) + 1000;
  const looking = startLookingUp({ databaseUrl: ledger.url, ledgerFile, target: referenceLedger, nowMs });
  return await looking.stop();
}

test("a write of every kind is found once it is confirmed", async () => {
  const byKind = Map.groupBy(ledger.entries, ({ kind }) => kind);
  expect([...byKind.keys()].toSorted()).toEqual(allWrites.map(({ kind }) => kind).toSorted());
  for (const [kind, entries] of byKind)
    expect(await lookUp(...entries)).toMatchObject({ writes: 1, byKind: { [kind]: 1 }, early: [] });
});

test("a write that isn't there when it is confirmed is reported, with its students", async () => {
  const { drop } = writesOf(() => ledger);
  const entry = await drop(bea, birch.sections[2]);
  await ledger.query("ALTER TABLE audit_trail DISABLE TRIGGER USER");
  await ledger.query("UPDATE audit_trail SET operation_id = 'later' WHERE operation_id = $1", [entry.op]);
  const lookUps = await lookUp(entry);
  expect(lookUps).toMatchObject({ writes: 1, early: [entry.op] });
  await ledger.query("UPDATE audit_trail SET operation_id = $1 WHERE operation_id = 'later'", [entry.op]);
  const evidence = await ledger.reconcile(undefined, undefined, lookUps);
  expect(faultsOf(evidence)).toEqual({ early: [1, [bea]] });
  expect(evidence.lookedUp).toEqual({
    ...{ writes: 1, medianMs: lookUps.medianMs },
    byKind: { "schedule.drop": 1 },
  });
});

test("a rare kind has its turn, however many others were confirmed after it", () => {
  const lines = ["schedule.add", "enrollment.enroll", "schedule.add", "schedule.add"].map((name, index) => ({
    ...{ op: `op ${index}`, line: "", confirmedAtMs: index },
    isStored: { name, sql: "" },
  }));
  const next = (times: Readonly<Record<string, number>>) =>
    leastAsked(lines, new Map(Object.entries(times)))?.op;
  expect(next({})).toBe("op 3");
  expect(next({ "schedule.add": 4, "enrollment.enroll": 3 })).toBe("op 1");
  expect(next({ "schedule.add": 4, "enrollment.enroll": 5 })).toBe("op 3");
  expect(leastAsked([], new Map())).toBeUndefined();
});

test("what nobody confirmed isn't looked up, nor what a confirmation doesn't name, nor what can't be asked", async () => {
  const [entry] = ledger.entries;
  expect(await lookUp({ ...entry, outcome: "unknown" }, { visit: {} })).toMatchObject({ writes: 0 });
  const unnamed = ledger.entries.map((each) => ({ ...each, answer: null }));
  expect(await lookUp(...unnamed)).toMatchObject({ writes: 0, early: [] });
  const nobody = { databaseUrl: "postgres://127.0.0.1:1/none", target: referenceLedger, nowMs: () => 0 };
  const looking = startLookingUp({ ...nobody, ledgerFile: join(folder, "ledger.ndjson") });
  expect(await looking.stop()).toEqual({ writes: 0, medianMs: 0, byKind: {}, early: [], asked: [] });
});
