/** The statements of a schedule read and an attendance submission, as the SIS itself sends them to Postgres. */
import type { Pool } from "pg";
import { allModules } from "../../../sis/all-modules.ts";
import { submitMarks } from "../../../sis/attendance/submission-queries.ts";
import type { Database } from "../../../sis/db/statement.ts";
import { collectRowRules, createSessionLookup } from "../../../sis/http/row-scopes.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";

type Values = Readonly<Record<string, unknown>>;
/** A statement, the names of its values in order, and of the columns it returns. */
export type Recorded = {
  readonly name: string;
  readonly text: string;
  readonly valueNames: readonly string[];
  readonly columns: readonly string[];
};

/** Runs a recorded statement with nothing but the driver. */
export async function runRecorded(
  pool: Pool,
  { name, text, valueNames, columns }: Recorded,
  values: Values,
): Promise<Record<string, unknown>[]> {
  const given = valueNames.map((valueName) => values[valueName]);
  const { rows } = await pool.query<unknown[]>({ name, text, rowMode: "array", values: given });
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
}

/** More columns than any statement returns. */
const emptyRow = new Array<null>(50).fill(null);

/** Records the statement of a call made with `values`; throws unless they all differ. */
async function record(
  values: Values,
  call: (recorder: Database) => Promise<object | undefined>,
): Promise<Recorded> {
  const sent: Omit<Recorded, "columns">[] = [];
  const names = new Map(Object.entries(values).map(([name, value]) => [value, name]));
  if (names.size < Object.keys(values).length) throw new Error("two of the values are the same");
  const nameOf = (value: unknown): string => {
    const name = names.get(value);
    if (name === undefined) throw new Error(`the SIS sent ${String(value)}, which is none of the values`);
    return name;
  };
  const row = await call({
    query: async ({ name = "", text, values: given = [] }) => {
      sent.push({ name, text, valueNames: given.map(nameOf) });
      return { rows: [emptyRow], rowCount: 1 };
    },
  });
  const [first] = sent;
  if (first === undefined || row === undefined) throw new Error("the SIS sent no statement");
  return { ...first, columns: Object.keys(row) };
}

function sessionFor(rows: string, field: string): Promise<Recorded> {
  const schoolYear = benchYear;
  const values = { tokenHash: Buffer.alloc(32), now: new Date(0), today: benchDay, rowId: 1, schoolYear };
  const lookup = createSessionLookup(
    [{ rows, from: "params", field }],
    collectRowRules(allModules),
    schoolYear,
  );
  return record(values, (recorder) => lookup.find(recorder, values, [values.rowId]));
}

function submission(): Promise<Recorded> {
  const values = {
    ...{
      sectionId: 1,
      accountId: 2,
      staffId: 3,
      day: "2026-08-11",
      period: 4,
      seenRevision: 0,
      operationId: "key",
      at: new Date(0),
    },
    ...{ requestDigest: Buffer.alloc(32), students: [1], codes: ["P"], detail: "{}" },
  };
  return record(values, (recorder) => submitMarks.first(recorder, values));
}

/** What both servers take for today: no day of the fall that attendance is submitted for is still ahead. */
export const benchDay = "2026-12-18";
export const benchYear = 2027;

const scheduleValues = { studentId: 1, day: benchDay, schoolYear: benchYear };

export async function recordStatements() {
  return {
    studentSession: await sessionFor("student", "studentId"),
    sectionSession: await sessionFor("section", "sectionId"),
    schedule: await record(
      scheduleValues,
      async (recorder) => (await findSchedule(recorder, scheduleValues))[0],
    ),
    submission: await submission(),
  };
}
