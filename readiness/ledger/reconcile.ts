/** Reconciles the write ledger of a run with the domain tables: what was acknowledged must be there, and nothing else. */
import { Client } from "pg";
import { allWrites } from "../../targets/reference-sis/all-writes.ts";
import { attendanceSql } from "../../targets/reference-sis/ledger/attendance.sql.ts";
import { enrollmentsSql } from "../../targets/reference-sis/ledger/enrollments.sql.ts";
import { freshGradesSql, freshRowsSql, readBaseline } from "../../targets/reference-sis/ledger/fresh-rows.ts";
import { auditTrailSql, missingLinesSql } from "../../targets/reference-sis/ledger/missing-lines.sql.ts";
import { scoresSql } from "../../targets/reference-sis/ledger/scores.sql.ts";
import { seatsSql } from "../../targets/reference-sis/ledger/seats.sql.ts";
import { vanishedSql } from "../../targets/reference-sis/ledger/vanished.sql.ts";
import type { LedgerEvidence } from "../evidence/evidence.ts";
import { readByKind, readFaults } from "./ledger-account.ts";
import { type StagedLedger, stageLedger } from "./stage-ledger.ts";

export type ReconcileOptions = { databaseUrl: string; ledgerFile: string; runId: string };

const sessionSettings =
  "-c work_mem=128MB -c jit=off -c max_parallel_workers_per_gather=1 -c default_statistics_target=10" +
  " -c synchronous_commit=off -c client_min_messages=warning";

export async function reconcileLedger(options: ReconcileOptions): Promise<LedgerEvidence> {
  const begin = performance.now();
  const clients = [openClient(options.databaseUrl), openClient(options.databaseUrl)] as const;
  await Promise.all(clients.map((client) => client.connect()));
  try {
    const account = await settle(clients, options);
    return { ...account, seconds: (performance.now() - begin) / 1000 };
  } finally {
    await clients[0].query("DROP SCHEMA IF EXISTS firstbell_ledger CASCADE");
    await Promise.all(clients.map((client) => client.end()));
  }
}

function openClient(databaseUrl: string): Client {
  return new Client({
    connectionString: databaseUrl,
    application_name: "firstbell ledger",
    options: sessionSettings,
  });
}

const resultTables = `
CREATE UNLOGGED TABLE firstbell_ledger.fault (
  fault text, op text, kind text, student_id int, school_id int, expected text, found text);
CREATE UNLOGGED TABLE firstbell_ledger.resolved (op text, present boolean);
CREATE UNLOGGED TABLE firstbell_ledger.superseded (op text);
CREATE UNLOGGED TABLE firstbell_ledger.missing_op (op text)`;

/** Rolls and scores on one connection, enrollments and seats on the other: they share only what was staged. */
async function settle(
  clients: readonly [Client, Client],
  { ledgerFile, runId }: ReconcileOptions,
): Promise<Omit<LedgerEvidence, "seconds">> {
  const [first, second] = clients;
  const baseline = await readBaseline(first);
  const staged = await stageLedger(first, ledgerFile);
  await first.query(resultTables);
  await recordMissing(first, staged, runId);
  await Promise.all([
    first.query(`${freshGradesSql(baseline)}; ${attendanceSql}; ${scoresSql}`),
    second.query(`${freshRowsSql(baseline)}; ${enrollmentsSql}; ${seatsSql}; ${vanishedSql}`),
  ]);
  await first.query(
    auditTrailSql.replace(":kinds", `ARRAY['${allWrites.map(({ kind }) => kind).join("','")}']`),
  );
  const byKind = await readByKind(first);
  return { entries: staged.entries, byKind, faults: await readFaults(first, staged.tornLines) };
}

async function recordMissing(client: Client, staged: StagedLedger, runId: string): Promise<void> {
  await client.query("ANALYZE firstbell_ledger.entry");
  await client.query("INSERT INTO firstbell_ledger.missing_op SELECT unnest($1::text[])", [
    staged.missingOps,
  ]);
  await client.query(missingLinesSql.replaceAll(":run", client.escapeLiteral(runId)));
}
