/** Every column of every row that a write makes is compared, or says why not. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { writtenTables } from "../../../../targets/reference-sis/ledger/written-tables.ts";
import {
  createLedgerTemplate,
  type LedgerRun,
  newcomerOf,
  startLedgerRun,
} from "../../../support/ledger-run.ts";
import type { TestDatabase } from "../../../support/postgres.ts";

let template: TestDatabase;
let ledger: LedgerRun;
beforeAll(async () => {
  template = await createLedgerTemplate({ keepState: true });
  ledger = await startLedgerRun(template);
});
afterAll(async () => {
  await ledger.stop();
  await template.drop();
});

const written = Object.values(writtenTables).flatMap((table) =>
  table.seeded === "may-change" ? [] : table.written,
);

type Column = { readonly table: string; readonly column: string; readonly type: string };

async function columnsOf(table: string): Promise<Column[]> {
  return await ledger.query<Column>(
    `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1`,
    [table],
  );
}

test("the database has no column of which nobody says what it holds after a write", async () => {
  for (const { table, columns } of written) {
    const inDatabase = (await columnsOf(table)).map(({ column }) => column);
    expect(columns.map(({ name }) => name).toSorted()).toEqual(inDatabase.toSorted());
  }
});

/** Another value of the same type. */
const others: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  boolean: (column) => `NOT ${column}`,
  date: (column) => `${column} + 1`,
  "timestamp with time zone": (column) => `coalesce(${column}, now()) + interval '1 day'`,
};
const otherNumber = (column: string) => `coalesce(${column}, 0) + 100`;

/** Where a student's rows are. */
function ofStudent(id: number): Readonly<Record<string, string>> {
  const guardian = `(SELECT guardian_id FROM student_guardians WHERE student_id = ${id})`;
  return {
    students: `id = ${id}`,
    accounts: `subject = 'student-${id}'`,
    school_enrollments: `student_id = ${id}`,
    language_statuses: `student_id = ${id}`,
    guardians: `id = ${guardian}`,
    guardian_activations: `guardian_id = ${guardian}`,
    student_guardians: `student_id = ${id}`,
  };
}

async function comparedColumns(): Promise<Column[]> {
  const compared = written
    .filter(({ kind }) => kind === "enrollment.enroll")
    .flatMap(({ table, columns }) =>
      columns.filter(({ holds }) => "is" in holds || "meets" in holds).map(({ name }) => `${table}.${name}`),
    );
  const all = await Promise.all(Object.keys(ofStudent(0)).map(columnsOf));
  return all.flat().filter(({ table, column }) => compared.includes(`${table}.${column}`));
}

/** Nothing in the database objects to what is written next. */
const withoutRules = `
DO $$
DECLARE rule record;
BEGIN
  FOR rule IN SELECT conrelid::regclass AS held_by, conname FROM pg_constraint
               WHERE contype IN ('c', 'f') AND connamespace = 'public'::regnamespace AND conrelid <> 0 LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT IF EXISTS %I CASCADE', rule.held_by, rule.conname);
  END LOOP;
END $$`;

/** Each with a newcomer of their own. */
async function enrollOneFor(columns: readonly Column[]): Promise<number[]> {
  const entries = columns.map(async ({ table, column }, place) => {
    const sent = newcomerOf(`${table} ${column}`.replaceAll("_", " "));
    const email = `${table}.${column}@families.example`;
    const { answer } = await ledger.attempt(
      `u${place}`,
      { kind: "enrollment.enroll", sent: { ...sent, email } },
      "answered",
    );
    return answer !== null && "studentId" in answer ? answer.studentId : 0;
  });
  return await Promise.all(entries);
}

function damageTo({ table, column, type }: Column, studentId: number): string {
  const other = (others[type] ?? otherNumber)(column);
  return `UPDATE ${table} SET ${column} = ${other} WHERE ${ofStudent(studentId)[table]}`;
}

test("each value of a newcomer's rows is reported if it isn't what was sent, or what newcomers start with", async () => {
  const columns = await comparedColumns();
  expect(columns.length).toBeGreaterThan(30);
  const newcomers = await enrollOneFor(columns);
  const damages = columns.map((column, place) => damageTo(column, newcomers[place] ?? 0));
  await ledger.query([withoutRules, "SET session_replication_role = replica", ...damages].join(";\n"));
  const { faults } = await ledger.reconcile();
  const altered = faults.find(({ fault }) => fault === "altered");
  expect(altered?.operations).toBe(columns.length);
  expect(altered?.samples).toContainEqual(
    expect.objectContaining({ expected: "accounts: role student", found: "accounts: role studentx" }),
  );
});
