/** What no operation named must be as it was seeded, in every table; what an operation did isn't reported. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { LedgerEvidence } from "../../../readiness/evidence/ledger-evidence.ts";
import { keepPrivileges } from "../../../seed/load/seeded-state.ts";
import { createLedgerTemplate, day, type LedgerRun, startLedgerRun } from "../../support/ledger-run.ts";
import type { TestDatabase } from "../../support/postgres.ts";
import { sisRole } from "../../support/sis-role.ts";
import { aldo, ana, bea, birch, carl, dara, eli, finn } from "../../support/small-school.ts";
import { withClient } from "../../support/with-client.ts";
import { faultsOf, geometry, writesOf } from "../support/small-writes.ts";

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

const { add, drop, enroll, submit } = writesOf(() => ledger);

function touched({ faults }: LedgerEvidence): string[] {
  const found = faults.find(({ fault }) => fault === "touched");
  return (found?.samples ?? []).map(({ op, found: is }) => `${op}: ${is}`);
}

test("operations change what they name, and nothing is reported, nor is what an extension brings", async () => {
  await ledger.query("CREATE EXTENSION pg_stat_statements");
  await submit("PPPP");
  await enroll("Stellar");
  await drop(bea, geometry);
  await add(bea, geometry);
  await drop(bea, geometry);
  await add(finn, birch.freeInPeriod1);
  const [from, to] = [birch.sections[0], birch.freeInPeriod1];
  const move = { studentId: carl, fromSectionId: from, toSectionId: to, day: "2026-08-12" };
  await ledger.attempt("u5", { kind: "schedule.move", sent: move }, "answered");
  const transfer = { studentId: eli, toSchoolId: 2, fromSchoolId: 1, day: "2026-08-12", grade: 9 };
  await ledger.attempt("u5", { kind: "enrollment.transfer", sent: transfer }, "unanswered");
  const leave = { studentId: dara, day: "2026-08-12", exitCode: "T180" };
  await ledger.attempt("u5", { kind: "enrollment.withdraw", sent: leave }, "answered");
  await ledger.attempt("u5", { kind: "enrollment.no-show", sent: { studentId: ana, day } }, "answered");
  const evidence = await ledger.reconcile();
  expect(faultsOf(evidence)).toEqual({});
  expect(evidence.compared?.tables).toBeGreaterThan(15);
});

/** Damage that no operation did, and what is reported of it. */
const damages: Readonly<Record<string, unknown>> = {
  "UPDATE courses SET title = '' WHERE id = 2": "courses: same number, but different values",
  "DELETE FROM student_guardians WHERE student_id = 1001": "student_guardians: 1 of them removed or changed",
  "UPDATE guardians SET phone = '000' WHERE id = 1": "guardians: 1 of them removed or changed",
  "UPDATE section_teachers SET staff_id = 6 WHERE section_id = 21":
    "section_teachers of school 2: same number, but different values",
  "UPDATE bell_periods SET required = false WHERE school_id = 1":
    "bell_periods of school 1: same number, but different values",
  "INSERT INTO rooms (school_id, number, kind, seats) VALUES (1, 'A9', 'classroom', 9)":
    "rooms of school 1: 1 more",
  "UPDATE accounts SET disabled_at = now() WHERE id = 21": "accounts: 1 of them removed or changed",
  "INSERT INTO accounts (subject, role, staff_id) VALUES ('ghost', 'district-administrator', 9)":
    "accounts, new rows: 1 that no operation explains",
  "INSERT INTO student_guardians (student_id, guardian_id, relationship, contact_order) VALUES (1005, 1, 'mother', 2)":
    "student_guardians, new rows: 1 that no operation explains",
  "INSERT INTO language_statuses (student_id, begin_date, status) VALUES (1, '2026-08-12', 'RFEP')":
    "language_statuses, new rows: 1 that no operation explains",
  "UPDATE school_enrollments SET entry_code = 'E2' WHERE student_id = 2005":
    "school_enrollments of school 2: 1 of them removed or changed",
  "DELETE FROM assignments WHERE id = 302": "assignments of school 1: 1 of them removed or changed",
  "CREATE TABLE lockers AS SELECT 1 AS id, 2 AS school_id": "lockers of school 2: 1 more",
};

test("damage that no operation did is reported, whichever table it is in", async () => {
  await submit("PPPP");
  await enroll("Stellar");
  for (const damage of Object.keys(damages)) await ledger.query(damage);
  const found = touched(await ledger.reconcile());
  for (const reported of Object.values(damages)) expect(found).toContainEqual(reported);
});

test("values changed without writing a row are reported, and so are rows written before the run began", async () => {
  await ledger.query(`
    ALTER TABLE courses DROP COLUMN title; ALTER TABLE courses ADD COLUMN title text NOT NULL DEFAULT 'Home';
    ALTER TABLE courses ALTER COLUMN title DROP DEFAULT;
    UPDATE bell_periods SET required = false WHERE school_id = 1`);
  await ledger.query("UPDATE firstbell.district SET students = students");
  expect(touched(await ledger.reconcile())).toEqual(
    expect.arrayContaining([
      "courses: same number, but different values",
      "bell_periods of school 1: same number, but different values",
    ]),
  );
});

test("in a district that was brought from another server, every row is summed again", async () => {
  await ledger.query("UPDATE firstbell.seeded_holders SET holder = ''");
  expect(touched(await ledger.reconcile())).toEqual([]);
  await ledger.query("UPDATE rooms SET seats = seats + 1 WHERE school_id = 2");
  expect(touched(await ledger.reconcile())).toEqual(["rooms of school 2: same number, but different values"]);
});

/** What the schema promised, and no longer does. */
const broken: Readonly<Record<string, unknown>> = {
  "ALTER TABLE accounts DROP CONSTRAINT accounts_one_person":
    "constraint accounts_one_person on accounts: none",
  "ALTER TABLE audit_trail DISABLE TRIGGER USER": expect.stringMatching(
    /^trigger .* on audit_trail: .*\(disabled\)$/,
  ),
  "ALTER TABLE section_teachers ENABLE REPLICA TRIGGER section_teachers_dates": expect.stringMatching(
    /^trigger section_teachers_dates on section_teachers: .*\(only while replicating\)$/,
  ),
  "ALTER TABLE scores DISABLE TRIGGER ALL": expect.stringMatching(
    /^enforcement .* of scores, by "RI_FKey_check_ins" on scores: .*\(disabled\)$/,
  ),
  "ALTER TABLE staff ALTER COLUMN family_name TYPE varchar(80)":
    "column staff.family_name: character varying(80) NOT NULL",
  "GRANT UPDATE (detail) ON audit_trail TO PUBLIC": "privileges everyone on audit_trail.detail: UPDATE",
  [`GRANT DELETE ON audit_trail TO ${sisRole.name}`]: `privileges ${sisRole.name} on audit_trail: DELETE, INSERT, SELECT`,
  "ALTER TABLE guardians ENABLE ROW LEVEL SECURITY": "row security guardians: on",
  "CREATE POLICY nobody ON guardians USING (false)":
    "policy nobody on guardians: permissive for * to {public} using false",
  "CREATE VIEW everyone AS SELECT id FROM students": expect.stringMatching(/^view everyone:\s+SELECT id/),
  "CREATE RULE silent AS ON DELETE TO rooms DO INSTEAD NOTHING":
    expect.stringMatching(/^rule silent on rooms: /),
};

test("a promise of the schema that no longer holds is reported, whichever kind it is", async () => {
  for (const damage of Object.keys(broken)) await ledger.query(damage);
  const found = touched(await ledger.reconcile());
  for (const reported of Object.values(broken)) expect(found).toContainEqual(reported);
});

test("records that leave the schema are reported, as a copy or as a publication", async () => {
  await ledger.query("CREATE PUBLICATION leak FOR ALL TABLES; CREATE SCHEMA spare");
  await ledger.query(
    "CREATE TABLE spare.students AS TABLE students; GRANT SELECT ON spare.students TO PUBLIC",
  );
  expect(touched(await ledger.reconcile())).toEqual([
    expect.stringMatching(/^other schema spare.students: a table or view \{.*,=r\/.*\}$/),
    "publication leak: of all tables",
    "schema spare: a schema",
  ]);
});

test("settings of the database, and the connections that it takes, are what they were when the SIS started", async () => {
  await withClient(ledger.url, keepPrivileges);
  expect(touched(await ledger.reconcile())).toEqual([]);
  const name = new URL(ledger.url).pathname.slice(1);
  await ledger.query(`ALTER DATABASE "${name}" SET session_replication_role = replica`);
  await ledger.query(`ALTER DATABASE "${name}" CONNECTION LIMIT 90`);
  expect(touched(await ledger.reconcile())).toEqual([
    "connections the database: at most 90",
    "setting the database, session_replication_role: session_replication_role=replica",
  ]);
});

test("numbers that were given to rows already, and numbers that leave none for others, are reported", async () => {
  const set = async (table: string, number: number) =>
    await ledger.query("SELECT setval(pg_get_serial_sequence($1, 'id'), $2)", [table, number]);
  await set("staff", 1);
  await set("rooms", 2_000_000_000);
  expect(touched(await ledger.reconcile())).toEqual([
    "rooms, numbers: 2000000000 was",
    "staff, numbers: 1 was",
  ]);
});

test("a role that may do more than it could when the SIS started is reported", async () => {
  const role = `clerk_${ledger.url.slice(-12)}`;
  await ledger.query(`CREATE ROLE ${role}; GRANT SELECT ON students TO ${role}`);
  try {
    await withClient(ledger.url, keepPrivileges);
    expect(touched(await ledger.reconcile())).toEqual([]);
    await ledger.query(`ALTER ROLE ${role} SET session_replication_role = replica`);
    await ledger.query(`GRANT pg_write_all_data TO ${role}`);
    expect(touched(await ledger.reconcile())).toEqual([
      `role ${role}: no logins, member of pg_write_all_data, {session_replication_role=replica}`,
    ]);
  } finally {
    await ledger.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  }
});

test("an operation excuses its own effect, and nothing else of the same student", async () => {
  await drop(bea, geometry);
  await ledger.attempt("u5", { kind: "enrollment.no-show", sent: { studentId: aldo, day } }, "answered");
  await ledger.query("UPDATE section_enrollments SET seat = 29 WHERE student_id = $1 AND section_id = 23", [
    bea,
  ]);
  await ledger.query("UPDATE school_enrollments SET grade = 9 WHERE student_id = $1", [aldo]);
  expect(touched(await ledger.reconcile())).toEqual([
    "school_enrollments of school 2: same number, but different values",
    "section_enrollments of school 2: 1 of them removed or changed",
  ]);
});
