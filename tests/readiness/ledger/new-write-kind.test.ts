/** A new kind of write is one file: staged, checked and counted by what that file says. */
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Write } from "../../../readiness/evidence/ledger-entry.ts";
import { changesStudent } from "../../../readiness/evidence/write-kind.ts";
import { allWrites } from "../../../targets/reference-sis/all-writes.ts";
import { object } from "../../../targets/reference-sis/json-object.sql.ts";
import { ledgerOf } from "../../../targets/reference-sis/ledger/reference-ledger.ts";
import type { ReferenceWrite } from "../../../targets/reference-sis/ledger/reference-write.ts";
import { createLedgerTemplate, type LedgerRun, run, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { bea, birch } from "../../support/small-school.ts";

type Rename = Write<
  "people.rename",
  { readonly studentId: number; readonly sectionId: number; readonly name: string },
  { readonly version: number }
>;

const rename = {
  kind: "people.rename",
  words: "changes of name",
  changes: changesStudent,
  columns: [
    { name: "student_id", type: "int", sent: "studentId" },
    { name: "section_id", type: "int", sent: "sectionId" },
    { name: "name", type: "text", sent: "name" },
    { name: "version", type: "int", answer: "version" },
  ],
  trail: {
    schoolId: { is: sql`NULL` },
    studentId: { is: sql`x.student_id` },
    sectionId: { is: sql`x.section_id` },
    detail: { is: sql`'{}'::jsonb` },
    responseStatus: { is: sql`200` },
    response: { is: object({ version: sql`x.version` }) },
  },
  check: `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'altered', r.op, r.kind, r.student_id, r.name || ' ' || r.version, s.given_name
  FROM firstbell_ledger.people_rename r
  JOIN students s ON s.id = r.student_id
 WHERE r.outcome = 'ok' AND s.given_name <> r.name`,
} as const satisfies ReferenceWrite<Rename>;

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate();
  ledger = await startLedgerRun(template);
});
afterAll(async () => {
  await ledger.stop();
  await template.drop();
});

const line = JSON.stringify({
  op: `${run}-u1-1`,
  user: "u1",
  sequence: 1,
  kind: "people.rename",
  sentAt: 1_000,
  durationMs: 5,
  outcome: "ok",
  sent: { studentId: bea, sectionId: birch.sections[0], name: 'A\tname \\ "of" hers' },
  answer: { version: 3 },
});

test("a kind that one file describes is staged, checked and counted", async () => {
  const evidence = await ledger.reconcile([line], ledgerOf([...allWrites, rename]));
  expect(evidence.byKind).toMatchObject([{ kind: "people.rename", attempted: 1, ok: 1 }]);
  expect(evidence.faults.find(({ fault }) => fault === "altered")).toMatchObject({
    operations: 1,
    studentIds: [bea],
    samples: [{ kind: "people.rename", expected: 'A\tname \\ "of" hers 3' }],
    worstSchools: [{ schoolId: birch.schoolId }],
  });
});

test("without that file, its line is a missing line", async () => {
  const evidence = await ledger.reconcile([line]);
  expect(evidence.entries).toBe(0);
  expect(evidence.faults.find(({ fault }) => fault === "missing-line")).toMatchObject({ operations: 1 });
});
