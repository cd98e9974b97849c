/** Every value that was sent, who sent it and when: each is compared, and an operation excuses only its own effect. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../readiness/evidence/ledger-evidence.ts";
import { createLedgerTemplate, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { aldo, bea, ben, carl, cora, dara, eli, finn } from "../../support/small-school.ts";
import { faultsOf, writeAll, writesOf } from "../support/small-writes.ts";

let template: TestDatabase;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
});
afterAll(() => template.drop());

async function withWrites(check: (ledger: LedgerRun) => Promise<void>): Promise<void> {
  const ledger = await startLedgerRun(template);
  try {
    await writeAll(ledger);
    expect(ledger.entries.map(({ op, outcome }) => `${op} ${outcome}`)).toEqual(
      ledger.entries.map(({ op }) => `${op} ok`),
    );
    await check(ledger);
  } finally {
    await ledger.stop();
  }
}

/** The student whom this operation enrolled. */
const newcomer = (op: string) => `(SELECT student_id FROM audit_trail WHERE operation_id = '${op}')`;

/** Damage to one operation's effect, and what is reported: the fault, and the operation or the record. */
const damages: Readonly<Record<string, readonly [fault: string, op: string]>> = {
  "UPDATE scores SET points = round(points)": ["altered", "r1-u2-1"],
  "UPDATE attendance_submissions SET submitted_by = 6": ["altered", "r1-u1-1"],
  [`UPDATE students SET sex = 'F' WHERE id = ${newcomer("r1-u4-1")}`]: ["altered", "r1-u4-1"],
  [`UPDATE students SET ethnicity = 'other' WHERE id = ${newcomer("r1-u4-2")}`]: ["altered", "r1-u4-2"],
  [`UPDATE students SET home_language = 'Latin' WHERE id = ${newcomer("r1-u4-3")}`]: ["altered", "r1-u4-3"],
  [`UPDATE students SET student_number = 77 WHERE id = ${newcomer("r1-u4-4")}`]: ["altered", "r1-u4-4"],
  [`DELETE FROM student_guardians WHERE student_id = ${newcomer("r1-u4-5")}`]: ["lost", "r1-u4-5"],
  [`UPDATE student_guardians SET relationship = 'father' WHERE student_id = ${newcomer("r1-u4-6")}`]: [
    "altered",
    "r1-u4-6",
  ],
  [`UPDATE school_enrollments SET entry_date = '2026-08-13' WHERE student_id = ${newcomer("r1-u4-7")}`]: [
    "altered",
    "r1-u4-7",
  ],
  [`DELETE FROM school_enrollments WHERE student_id = ${eli} AND school_id = 1`]: ["altered", "r1-u5-1"],
  [`DELETE FROM section_enrollments WHERE student_id = ${ben} AND section_id = 11`]: ["lost", "r1-u5-2"],
  [`UPDATE school_enrollments SET school_year = 2026 WHERE student_id = ${cora} AND school_id = 2`]: [
    "altered",
    "r1-u5-3",
  ],
  [`INSERT INTO school_enrollments (id, student_id, school_id, school_year, grade, entry_date, entry_code)
    VALUES (10777, ${dara}, 1, 2027, 5, '2026-08-13', 'R1')`]: ["never-attempted", "enrollment 10777"],
  [`UPDATE school_enrollments SET grade = 12 WHERE student_id = ${carl}`]: [
    "touched",
    "school_enrollments of school 2",
  ],
  [`UPDATE section_enrollments SET end_date = '2026-08-20' WHERE student_id = ${finn} AND section_id = 27`]: [
    "lost",
    "r1-u3-2",
  ],
};

test("each altered value is reported, for the operation that sent it", async () => {
  await withWrites(async (ledger) => {
    for (const damage of Object.keys(damages)) await damageTables(ledger, damage);
    const found = reported(await ledger.reconcile());
    for (const expected of Object.values(damages)) expect(found).toContainEqual(expected.join(": "));
  });
});

/** As an administrator who has every right: no trigger objects. */
async function damageTables(ledger: LedgerRun, sql: string): Promise<void> {
  await ledger.query(`BEGIN; SET LOCAL session_replication_role = replica; ${sql}; COMMIT`);
}

function reported({ faults }: LedgerEvidence): string[] {
  return faults.flatMap(({ fault, samples }) => samples.map(({ op }) => `${fault}: ${op}`));
}

const of = (op: string) => `WHERE operation_id = '${op}'`;

/** Damage to the audit trail, and the operation that can't be traced any more. */
const traces: Readonly<Record<string, string>> = {
  [`DELETE FROM audit_trail ${of("r1-u1-1")}`]: "r1-u1-1",
  [`UPDATE audit_trail SET account_id = 6 ${of("r1-u2-1")}`]: "r1-u2-1",
  [`UPDATE audit_trail SET at = at - interval '1 day' ${of("r1-u3-1")}`]: "r1-u3-1",
  [`UPDATE audit_trail SET section_id = 26 ${of("r1-u3-2")}`]: "r1-u3-2",
  [`UPDATE audit_trail SET detail = detail || '{"note": null}' ${of("r1-u3-3")}`]: "r1-u3-3",
  [`UPDATE audit_trail SET student_id = ${aldo} ${of("r1-u4-1")}`]: "r1-u4-1",
  [`UPDATE audit_trail SET action = 'enrollment.transfer' ${of("r1-u4-2")}`]: "r1-u4-2",
  [`INSERT INTO audit_trail (account_id, action, operation_id, request_digest, detail, response_status, response, at, student_id)
    SELECT 6, action, operation_id, '', '{}', 200, '{}', at, student_id FROM audit_trail ${of("r1-u4-3")}`]:
    "r1-u4-3",
  [`UPDATE audit_trail SET operation_id = 'garbled' ${of("r1-u4-4")}`]: "r1-u4-4",
  [`UPDATE audit_trail SET request_digest = sha256('other') ${of("r1-u4-5")}`]: "r1-u4-5",
  [`UPDATE audit_trail SET detail = '{"by": "nobody"}' ${of("r1-u4-6")}`]: "r1-u4-6",
  [`UPDATE audit_trail SET response = response || '{"studentNumber": 1}' ${of("r1-u4-7")}`]: "r1-u4-7",
  [`UPDATE audit_trail SET response_status = 409 ${of("r1-u5-1")}`]: "r1-u5-1",
  [`UPDATE audit_trail SET detail = jsonb_set(detail, '{before,grade}', '3') ${of("r1-u5-2")}`]: "r1-u5-2",
  [`UPDATE audit_trail SET detail = detail || '{"before": null}' ${of("r1-u5-3")}`]: "r1-u5-3",
  [`UPDATE audit_trail SET response = response || '{"freedSeats": 77}' ${of("r1-u6-1")}`]: "r1-u6-1",
  [`UPDATE audit_trail SET response = '"garbled"' ${of("r1-u6-2")}`]: "r1-u6-2",
  [`UPDATE audit_trail SET school_id = 3 ${of("r1-u6-3")}`]: "r1-u6-3",
};

test("a confirmed write has one row of audit trail, which names who did what to whom, and when", async () => {
  await withWrites(async (ledger) => {
    for (const damage of Object.keys(traces)) await damageTables(ledger, damage);
    const { faults } = await ledger.reconcile();
    const untraced = faults.find(({ fault }) => fault === "untraced");
    expect(untraced?.samples.map(({ op }) => op)).toEqual(Object.values(traces).toSorted());
    expect(untraced?.samples).toContainEqual(
      expect.objectContaining({ op: "r1-u5-1", expected: "audit_trail: response_status 201" }),
    );
    expect(untraced?.studentIds).toEqual(expect.arrayContaining([aldo, bea, carl, dara, finn]));
  });
});

test("a student who has a seat is on the sheet, and a confirmation says what was stored", async () => {
  await withWrites(async (ledger) => {
    await ledger.query("DELETE FROM attendance_marks WHERE student_id = $1", [aldo]);
    const lines = ledger.entries.map((entry) =>
      JSON.stringify(entry.kind === "schedule.drop" ? { ...entry, answer: {} } : entry).replace(
        `[${aldo},"P"],`,
        "",
      ),
    );
    const evidence = await ledger.reconcile(lines);
    expect(faultsOf(evidence)).toEqual({ unanswered: [2, [aldo, bea]], "left-out": [1, [aldo]] });
    expect(reported(evidence)).toEqual(["unanswered: r1-u3-1", "unanswered: r1-u3-3", "left-out: r1-u1-1"]);
  });
});

/** Whole answers: what the audit trail keeps of each, and what it doesn't. */
async function withWholeAnswers(ledger: LedgerRun) {
  const kept = await ledger.query<{ op: string; whole: Record<string, unknown> }>(`
    SELECT operation_id AS op,
           response || CASE WHEN action <> 'enrollment.enroll' THEN '{}' ELSE jsonb_build_object('guardian',
             detail -> 'guardian' || jsonb_build_object('onRecord', (
               SELECT jsonb_build_object('givenName', given_name, 'familyName', family_name, 'phone', phone, 'email', email)
                 FROM guardians WHERE to_jsonb(id) = detail #> '{guardian,guardianId}'))) END AS whole
      FROM audit_trail`);
  const wholes = new Map(kept.map(({ op, whole }) => [op, whole]));
  return ledger.entries.map((entry) => {
    const whole = wholes.get(entry.op);
    if (entry.kind !== "attendance.submit") return { ...entry, whole };
    const { sectionId, day, period, marks } = entry.sent;
    const said = marks.map(([studentId, code]) => ({ code, studentId })).toReversed();
    return { ...entry, whole: { ...whole, sectionId, day, period, marks: said } };
  });
}

/** What else an answer may say, by the operation. */
const misstatements: Readonly<Record<string, (whole: object) => unknown>> = {
  "r1-u1-1": (whole) => ({ ...whole, marks: [{ studentId: aldo, code: "P", name: "Aldo" }] }),
  "r1-u2-1": (whole) => ({ ...whole, scores: [] }),
  "r1-u3-1": (whole) => ({ ...whole, period: 3 }),
  "r1-u3-2": (whole) => ({ ...whole, attendanceToComplete: ["2026-08-11"] }),
  "r1-u4-1": (whole) => ({ ...whole, enrollmentId: 77 }),
  "r1-u4-2": (whole) => ({ ...whole, guardian: { guardianId: 1, linked: true, onRecord: {} } }),
  "r1-u5-1": (whole) => ({ ...whole, birthDate: "2017-09-17" }),
  "r1-u6-1": (whole) => ({ ...whole, freedSeats: 77 }),
  "r1-u6-3": () => "<!doctype html>",
};

test("a whole answer says what was stored, and nothing else", async () => {
  await withWrites(async (ledger) => {
    const entries = await withWholeAnswers(ledger);
    const reconciled = (lines: readonly object[]) =>
      ledger.reconcile(lines.map((line) => JSON.stringify(line)));
    expect(faultsOf(await reconciled(entries))).toEqual({});
    const misstated = entries.map((entry) => {
      const change = misstatements[entry.op];
      return change === undefined ? entry : { ...entry, whole: change(entry.whole ?? {}) };
    });
    const { faults } = await reconciled(misstated);
    const found = faults.find(({ operations }) => operations > 0);
    expect(found?.samples.map(({ op }) => op)).toEqual(Object.keys(misstatements));
    expect(found?.samples).toContainEqual(
      expect.objectContaining({ op: "r1-u5-1", found: 'an answer with birthDate "2017-09-17"' }),
    );
    expect(faults.filter(({ operations }) => operations > 0).map(({ fault }) => fault)).toEqual([
      "unanswered",
    ]);
  });
});

test("a system that writes a named student's row again without changing it is not at fault", async () => {
  await withWrites(async (ledger) => {
    await ledger.query("UPDATE students SET family_name = family_name WHERE id = $1", [eli]);
    expect(faultsOf(await ledger.reconcile())).toEqual({});
    await ledger.query("UPDATE students SET home_language = 'Latin' WHERE id = $1", [eli]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ touched: [1, []] });
  });
});

test("credit for a score belongs to the teacher who entered it", async () => {
  await withWrites(async (ledger) => {
    await ledger.query("UPDATE scores SET entered_by = 6 WHERE student_id = $1", [bea]);
    await ledger.query("UPDATE scores SET entered_at = entered_at + interval '1 day' WHERE student_id = $1", [
      aldo,
    ]);
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [aldo, bea]] });
  });
});

test("a mark goes to the history when a later sheet or a no-show replaces it, and at no other time", async () => {
  await withWrites(async (ledger) => {
    await writesOf(() => ledger).submit("PPPP");
    expect(faultsOf(await ledger.reconcile())).toEqual({});
    await ledger.query(
      "UPDATE attendance_mark_history SET replaced_at = '2001-01-01' WHERE student_id = $1",
      [aldo],
    );
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [aldo]] });
  });
});

test("an audit row that no line of the ledger explains is reported, whatever it says was done", async () => {
  await withWrites(async (ledger) => {
    for (const action of ["enrollment.change-guardian", "enrollment.matches-shown"])
      await ledger.query(
        `INSERT INTO audit_trail (account_id, action, operation_id, request_digest, school_id, student_id, detail,
           response_status, response) VALUES (6, $1, $1, '', 1, 1001, '{}', 200, '{}')`,
        [action],
      );
    expect(faultsOf(await ledger.reconcile())).toEqual({ "never-attempted": [2, [1001]] });
  });
});

test("a transfer whose answer was lost made a whole enrollment, if it made one", async () => {
  await withWrites(async (ledger) => {
    const sent = { studentId: finn, toSchoolId: 1, fromSchoolId: 2, day: "2026-08-12", grade: 5 };
    await ledger.attempt("u7", { kind: "enrollment.transfer", sent }, "unanswered");
    expect(faultsOf(await ledger.reconcile())).toEqual({});
    await damageTables(
      ledger,
      `UPDATE school_enrollments SET kind = 'dual' WHERE student_id = ${finn} AND school_id = 1`,
    );
    expect(faultsOf(await ledger.reconcile())).toEqual({ altered: [1, [finn]] });
  });
});
