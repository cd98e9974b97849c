/** Every line of every kind in one view, with the school, student and section that it names. */
import { stagingTable, type WriteKind } from "../../../readiness/evidence/write-kind.ts";

/** What a line may name, by the name of its staged column. */
const named = [
  ["school_id", "int"],
  ["student_id", "int"],
  ["section_id", "int"],
] as const;

/** `students`: everyone whom the line is about. */
export function attemptsSql(writes: readonly WriteKind[]): string {
  return `CREATE VIEW firstbell_ledger.attempt AS ${writes.map(attemptsOf).join("\n UNION ALL\n")}`;
}

function attemptsOf({ kind, columns }: WriteKind): string {
  const staged = new Set(columns.map(({ name }) => name));
  const values = named.map(([name, type]) => (staged.has(name) ? name : `NULL::${type} AS ${name}`));
  const student = staged.has("student_id") ? "ARRAY[student_id]" : "NULL::int[]";
  const students = staged.has("students") ? "students" : `${student} AS students`;
  return `
SELECT op, kind, outcome, account, digest, sent_at, ended_at, ${values.join(", ")}, ${students}
  FROM ${stagingTable(kind)}`;
}
