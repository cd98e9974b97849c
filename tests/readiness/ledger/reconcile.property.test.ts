/** Random histories through the real SIS: the ledger reports the damage done, exactly, and nothing else. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../readiness/evidence/ledger-evidence.ts";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { type History, history, play } from "../support/random-history.ts";

/** Each run has a database of its own, so a failure is reported as it was found: making it smaller takes minutes. */
const runs = { numRuns: 15, endOnFailure: true };
/** Where the damage is the same in every history. */
const fewRuns = { ...runs, numRuns: 5 };

let template: TestDatabase;
/** Without what was kept of the seeded district, so that missing keys aren't reported too. */
let keyless: TestDatabase;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
  keyless = await createLedgerTemplate();
});
afterAll(async () => {
  await template.drop();
  await keyless.drop();
});

type Faults = Record<string, [op: string, students: number[]]>;

/** Each kind of fault, with the one operation that has it. */
function faultsOf(evidence: LedgerEvidence): Faults {
  return Object.fromEntries(
    evidence.faults
      .filter(({ operations }) => operations > 0)
      .map(({ fault, samples, studentIds }) => [
        fault,
        [samples.map((sample) => sample.op).join(", "), studentIds],
      ]),
  );
}

async function withHistory(
  moments: History,
  check: (ledger: LedgerRun) => Promise<void>,
  start = template,
): Promise<void> {
  const ledger = await startLedgerRun(start);
  try {
    await play(ledger, moments);
    await check(ledger);
  } finally {
    await ledger.stop();
  }
}

test("an intact history has no faults, whatever was written, with or without a response, in any order", async () => {
  await fc.assert(
    fc.asyncProperty(history, (moments) =>
      withHistory(moments, async (ledger) => {
        const evidence = await ledger.reconcile();
        expect(faultsOf(evidence)).toEqual({});
        expect(evidence.entries).toBe(ledger.entries.length);
      }),
    ),
    runs,
  );
});

/** Rows that a history left behind, each with the operation that wrote it. */
const writtenRows = {
  mark: `SELECT stored.operation_id AS op, mark.student_id AS student, mark.section_id AS id FROM attendance_marks AS mark
    JOIN attendance_submissions AS stored USING (section_id, day, revision) ORDER BY 1, 2`,
  score: "SELECT operation_id AS op, student_id AS student, assignment_id AS id FROM scores ORDER BY 1, 2",
} as const;

/** Damage to one row, and the fault that must be reported. */
const harms = [
  {
    row: "mark",
    fault: "lost",
    sql: "DELETE FROM attendance_marks WHERE student_id = $1 AND section_id = $2",
  },
  {
    row: "mark",
    fault: "altered",
    sql: `UPDATE attendance_marks SET code = CASE code WHEN 'P' THEN 'A' ELSE 'P' END
      WHERE student_id = $1 AND section_id = $2`,
  },
  {
    row: "mark",
    fault: "duplicated",
    sql: "INSERT INTO attendance_marks SELECT * FROM attendance_marks WHERE student_id = $1 AND section_id = $2",
  },
  { row: "score", fault: "lost", sql: "DELETE FROM scores WHERE student_id = $1 AND assignment_id = $2" },
  {
    row: "score",
    fault: "altered",
    sql: "UPDATE scores SET points = points + 1 WHERE student_id = $1 AND assignment_id = $2",
  },
  {
    row: "score",
    fault: "altered",
    sql: "UPDATE scores SET version = version + 1 WHERE student_id = $1 AND assignment_id = $2",
  },
  {
    row: "score",
    fault: "duplicated",
    sql: "INSERT INTO scores SELECT * FROM scores WHERE student_id = $1 AND assignment_id = $2",
  },
] as const;

const dropKeys = `ALTER TABLE attendance_marks DROP CONSTRAINT attendance_marks_pk;
  ALTER TABLE scores DROP CONSTRAINT scores_pk`;

test("one damaged mark or score is reported as exactly that, whatever else was written", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.constantFrom(...harms), fc.nat(), (moments, harm, pick) =>
      withHistory(
        moments,
        async (ledger) => {
          const rows = await ledger.query<{ op: string; student: number; id: number }>(writtenRows[harm.row]);
          const victim = rows[pick % Math.max(rows.length, 1)];
          if (victim === undefined) return;
          await ledger.query(dropKeys);
          await ledger.query(harm.sql, [victim.student, victim.id]);
          expect(faultsOf(await ledger.reconcile())).toEqual({ [harm.fault]: [victim.op, [victim.student]] });
        },
        keyless,
      ),
    ),
    runs,
  );
});

test("a line taken out of a user's sequence is reported as missing, and as nothing else", async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), (moments, pick) =>
      withHistory(moments, async (ledger) => {
        const inside = ledger.entries.filter((entry) =>
          ledger.entries.some((later) => later.user === entry.user && later.sequence > entry.sequence),
        );
        const removed = inside[pick % Math.max(inside.length, 1)];
        if (removed === undefined) return;
        const lines = ledger.entries
          .filter((entry) => entry !== removed)
          .map((entry) => JSON.stringify(entry));
        const faults = faultsOf(await ledger.reconcile(lines));
        expect(Object.keys(faults)).toEqual(["missing-line"]);
        expect(faults["missing-line"]?.[0]).toBe(removed.op);
      }),
    ),
    fewRuns,
  );
});

test("rows that no one attempted are reported, whatever else was written", async () => {
  await fc.assert(
    fc.asyncProperty(history, (moments) =>
      withHistory(moments, async (ledger) => {
        await ledger.query(`INSERT INTO scores (assignment_id, student_id, section_id, points, version, entered_by, operation_id)
          VALUES (302, 1001, 11, 4, 1, 1, 'ghost')`);
        expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": ["ghost", [1001]] });
      }),
    ),
    fewRuns,
  );
});
