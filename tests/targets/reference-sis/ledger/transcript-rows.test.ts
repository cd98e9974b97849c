/** Lines of transcripts against the ledger: what was entered and verified is stored as it was sent, and nothing else. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../../support/ledger-run.ts";
import type { TestDatabase } from "../../../support/postgres.ts";
import { aldo, bea, carl } from "../../../support/small-school.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
});
afterAll(() => template.drop());
beforeEach(async () => {
  ledger = await startLedgerRun(template);
});
afterEach(() => ledger.stop());

const course = {
  ...{ otherSchool: "Elm School", schoolYear: 2026, grade: 9, term: "summer" },
  ...{ courseCode: "TR-1", courseTitle: "Introduction to Statistics", mark: "B", credits: 2.5 },
};
const entryOf = (studentId: number, mark = "B") =>
  ({ kind: "transcripts.enter-course", sent: { studentId, ...course, mark } }) as const;
const verificationOf = (studentId: number) =>
  ({ kind: "transcripts.verify-course", sent: { studentId, line: 1, seenRevision: 1 } }) as const;

async function faults(): Promise<Record<string, number>> {
  const found = (await ledger.reconcile()).faults;
  return Object.fromEntries(
    found.filter(({ operations }) => operations > 0).map(({ fault, operations }) => [fault, operations]),
  );
}

async function damage(sql: string): Promise<void> {
  await ledger.query(`SET session_replication_role = replica; ${sql}; RESET session_replication_role`);
}

test("what was entered and verified is there once, whether it was answered or not", async () => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await ledger.attempt("u1", verificationOf(aldo), "answered");
  await ledger.attempt("u2", entryOf(bea, "F"), "unanswered");
  await ledger.attempt("u3", entryOf(carl), "never-arrived");
  expect(await faults()).toEqual({});
});

test("a course that was entered and isn't there is lost", async () => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await damage("DELETE FROM course_history_revisions");
  expect(await faults()).toMatchObject({ lost: 1 });
});

test.each([
  "mark = 'A'",
  "credits_earned = 0",
  "grade = 10",
  "other_school = 'Oak School'",
  "verified = true",
  "entered_by = 6",
  "entered_at = entered_at + interval '1 hour'",
])("another value of an entered course is reported: %s", async (change) => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await damage(`UPDATE course_history_revisions SET ${change}`);
  expect(await faults()).toMatchObject({ altered: 1 });
});

test("a verification that changes the mark is reported, and so is a course that nobody entered", async () => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await ledger.attempt("u1", verificationOf(aldo), "answered");
  await damage("UPDATE course_history_revisions SET mark = 'A' WHERE revision = 2");
  expect(await faults()).toMatchObject({ altered: 1 });
  await damage(`INSERT INTO course_history_revisions SELECT (jsonb_populate_record(r, '{"line": 2, "operation_id": "x"}')).*
    FROM course_history_revisions r WHERE revision = 1`);
  expect(await faults()).toMatchObject({ touched: 1 });
});

test("a course that was refused and stored all the same is reported", async () => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await ledger.attempt("u2", entryOf(aldo, "A"), "answered");
  const refused = ledger.entries.at(-1)?.op;
  await damage(`INSERT INTO course_history_revisions SELECT (jsonb_populate_record(r, '{"line": 2, "operation_id": "${refused}"}')).*
    FROM course_history_revisions r`);
  expect(await faults()).toMatchObject({ touched: 1 });
});

test("a refusal that was true is no fault", async () => {
  await ledger.attempt("u1", entryOf(aldo), "answered");
  await ledger.attempt("u2", entryOf(aldo, "A"), "answered");
  const { refusals } = await ledger.reconcile();
  expect(refusals).toMatchObject([{ code: "course-on-transcript", refused: 1, wrong: 0, unchecked: 0 }]);
  expect(await faults()).toEqual({});
});
