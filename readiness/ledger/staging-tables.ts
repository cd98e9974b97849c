/** The tables of the schema firstbell_ledger: staged lines by kind of write, and what the checks find. */
import type { ClientBase } from "pg";
import { stagingTable, type WriteKind } from "../evidence/write-kind.ts";

/** Columns that every line has; each kind's table adds its own. */
export const envelopeColumns = [
  "op",
  "kind",
  "outcome",
  "sent_at",
  "ended_at",
  "account",
  "staff",
  "digest",
  "refusal",
  "whole",
] as const;

const sharedTables = `
DROP SCHEMA IF EXISTS firstbell_ledger CASCADE;
CREATE SCHEMA firstbell_ledger;
CREATE UNLOGGED TABLE firstbell_ledger.run (run_id text, baseline xid);
CREATE UNLOGGED TABLE firstbell_ledger.write_kind (kind text);
CREATE UNLOGGED TABLE firstbell_ledger.entry (
  op text, kind text, outcome text, sent_at float8, ended_at float8, account int, staff int,
  digest text, refusal text, whole text);
CREATE UNLOGGED TABLE firstbell_ledger.missing_op (op text);
CREATE UNLOGGED TABLE firstbell_ledger.early_op (op text);
CREATE UNLOGGED TABLE firstbell_ledger.ways_in (
  since timestamptz, session_hours int, passwords_counted boolean);
CREATE UNLOGGED TABLE firstbell_ledger.signed_token (subject text, digest bytea, expires_at timestamptz);
CREATE UNLOGGED TABLE firstbell_ledger.client_token (digest bytea);
CREATE UNLOGGED TABLE firstbell_ledger.password_given (guardian_id int);
CREATE UNLOGGED TABLE firstbell_ledger.password_sent (account int, subject text, times int);
CREATE UNLOGGED TABLE firstbell_ledger.look (
  student_id int, staff_id int, sent_at float8, ended_at float8, outcome text);
CREATE UNLOGGED TABLE firstbell_ledger.fault (
  fault text, op text, kind text, student_id int, school_id int, expected text, found text);
CREATE UNLOGGED TABLE firstbell_ledger.resolved (op text, present boolean);
CREATE UNLOGGED TABLE firstbell_ledger.superseded (op text);
CREATE UNLOGGED TABLE firstbell_ledger.ruling (op text, was_true boolean)`;

export async function createStagingTables(client: ClientBase, writes: readonly WriteKind[]): Promise<void> {
  await client.query([sharedTables, ...writes.map(kindTableSql)].join(";\n"));
  await client.query("INSERT INTO firstbell_ledger.write_kind SELECT unnest($1::text[])", [
    writes.map(({ kind }) => kind),
  ]);
}

function kindTableSql({ kind, columns }: WriteKind): string {
  const own = columns.map(({ name, type }) => `${name} ${type}`).join(", ");
  return `CREATE UNLOGGED TABLE ${stagingTable(kind)} (${own}) INHERITS (firstbell_ledger.entry)`;
}

/** Arrays are left out: no plan depends on them, and their statistics take longest. */
export async function analyzeStagingTables(client: ClientBase, writes: readonly WriteKind[]): Promise<void> {
  const tables = writes.map(({ kind, columns }) => {
    const plain = columns.filter((column) => !("item" in column)).map(({ name }) => name);
    return `${stagingTable(kind)} (${[...envelopeColumns, ...plain].join(", ")})`;
  });
  await client.query(`ANALYZE ${[...tables, "firstbell_ledger.entry"].join(", ")}`);
}

/** Speeds up finding the lines of faults, once everything is staged and checked. */
export async function indexStagingTables(client: ClientBase, writes: readonly WriteKind[]): Promise<void> {
  await client.query(writes.map(({ kind }) => `CREATE INDEX ON ${stagingTable(kind)} (op)`).join("; "));
}
