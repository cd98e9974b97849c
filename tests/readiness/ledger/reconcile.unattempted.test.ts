/** The ledger against the database: what no one attempted, students who vanished, and lines that are missing. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createLedgerTemplate, day, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { aldo, bea, birch, carl, dara, finn } from "../../support/small-school.ts";
import { faultsOf, geometry, writesOf } from "../support/small-writes.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate();
});
afterAll(() => template.drop());
beforeEach(async () => {
  ledger = await startLedgerRun(template);
});
afterEach(() => ledger.stop());

const { add, drop, enterScores, submit } = writesOf(() => ledger);

describe("something exists that no one attempted", () => {
  test("a submission", async () => {
    await ledger.query(`INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, operation_id)
      VALUES (21, '${day}', 1, 1, 5, 'ghost')`);
    await ledger.query(`INSERT INTO attendance_marks (section_id, day, period, student_id, revision, code)
      VALUES (21, '${day}', 1, ${aldo}, 1, 'A')`);
    expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": [1, [aldo]] });
  });

  test("a seat, an enrollment and a change of a student", async () => {
    await ledger.query(
      "UPDATE section_enrollments SET end_date = $1 WHERE student_id = $2 AND section_id = $3",
      ["2026-08-12", bea, geometry],
    );
    await ledger.query("UPDATE school_enrollments SET grade = 12 WHERE student_id = $1", [carl]);
    await ledger.query("UPDATE students SET family_name = 'Other' WHERE id = $1", [dara]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": [3, [bea, carl, dara]] });
  });

  test("what was refused and is there all the same", async () => {
    await submit("PPAA");
    const lines = ledger.entries.map((entry) =>
      JSON.stringify({ ...entry, outcome: "refused", status: 422, answer: null }),
    );
    expect(faultsOf(await ledger.reconcile(lines))).toEqual({
      "never-attempted": [1, [aldo, bea, carl, dara]],
    });
  });
});

test("a student of the district who is gone, or has no enrollment left, has vanished", async () => {
  await submit("PPAA");
  await ledger.query("DELETE FROM school_enrollments WHERE student_id IN (2, 3)");
  await ledger.query("DELETE FROM students WHERE id = 3");
  await ledger.query(
    "UPDATE school_enrollments SET exit_date = $1, exit_code = 'T160' WHERE student_id = 1",
    [day],
  );
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence).vanished).toEqual([2, [2, 3]]);
});

describe("a line is missing", () => {
  test("where nothing checks its kind or its outcome", async () => {
    await submit("PPAA");
    const [line = ""] = ledger.entries.map((entry) => JSON.stringify(entry));
    for (const odd of [line.replace("attendance.submit", "attendance.guess"), line.replace('"ok"', '"fine"')])
      expect(faultsOf(await ledger.reconcile([odd]))).toEqual({
        "missing-line": [1, [aldo, bea, carl, dara]],
      });
  });

  test("from the middle of a user's sequence, and what it wrote is not called never attempted", async () => {
    await add(finn, birch.freeInPeriod1);
    await drop(finn, birch.freeInPeriod1);
    await drop(bea, geometry);
    const lines = ledger.entries.map((entry) => JSON.stringify(entry));
    expect(faultsOf(await ledger.reconcile(lines.toSpliced(1, 1)))).toEqual({ "missing-line": [1, [finn]] });
  });

  test("from the end of a user's lines, which the user's last visit names", async () => {
    await add(finn, birch.freeInPeriod1);
    await drop(bea, geometry);
    await submit("PPAA");
    const lines = ledger.entries.map((entry) => JSON.stringify(entry));
    const visit = JSON.stringify({ visit: { journey: "counselor", requests: {}, wrote: ["u3", 2] } });
    expect(faultsOf(await ledger.reconcile([...lines.toSpliced(1, 1), visit]))).toEqual({
      "missing-line": [1, [bea]],
    });
    expect(faultsOf(await ledger.reconcile([...lines, visit]))).toEqual({});
  });

  test("from the end, torn while it was written", async () => {
    await enterScores(7, 0);
    await submit("PPAA");
    const lines = ledger.entries.map((entry) => JSON.stringify(entry));
    const torn = lines.map((line, index) => (index === 1 ? line.slice(0, 60) : line));
    expect(faultsOf(await ledger.reconcile(torn))).toEqual({ "missing-line": [1, [aldo, bea, carl, dara]] });
  });
});
