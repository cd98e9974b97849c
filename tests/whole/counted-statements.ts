/** A run's statements as Postgres and the SIS counted them independently. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DatabaseEvidence } from "../../readiness/evidence/database-evidence.ts";
import { databaseSchema } from "../../readiness/evidence/evidence-files.ts";
import { readSignals } from "../../readiness/evidence/signals/read-signals.ts";

/** The readiness check, which may run at any time: even after one of the two has counted for the last time. */
const betweenLooks = "ping";
/** BEGIN and COMMIT travel with other statements, so that only Postgres counts them. */
const withOthers = "transaction.";

type Counts = Record<string, { readonly calls: number; readonly rows: number }>;

export async function readDatabaseEvidence(folder: string): Promise<DatabaseEvidence> {
  return databaseSchema.parse(JSON.parse(await readFile(join(folder, "database.json"), "utf8")));
}

/** Over all phases; statements without a name and those that travel with others have no counterpart, and readiness is left out. */
export function countedByPostgres({ phases }: DatabaseEvidence): Counts {
  const counts: Counts = {};
  for (const { statement, calls, rows } of phases.flatMap(({ statements }) => statements)) {
    const known = counts[statement] ?? { calls: 0, rows: 0 };
    if (statement !== "other" && statement !== betweenLooks && !statement.startsWith(withOthers))
      counts[statement] = { calls: known.calls + calls, rows: known.rows + rows };
  }
  return counts;
}

export async function countedBySis(folder: string): Promise<{ counts: Counts; requests: number }> {
  const signals = await readSignals(join(folder, "signals.ndjson.gz"));
  const { fromMs, toMs } = signals;
  const rows = signals.increaseBy("sis_statement_rows_total", {}, "statement", fromMs, toMs);
  // Of two people who change one record at once, one may fail in Postgres, which counts only what it completed.
  const calls = signals.increaseBy("sis_statement_calls_total", { outcome: "ok" }, "statement", fromMs, toMs);
  const called = [...calls].filter(([name, count]) => count > 0 && name !== betweenLooks);
  const counts = called.map(([name, count]) => [name, { calls: count, rows: rows.get(name) ?? 0 }] as const);
  const kinds = signals.increaseBy("http_request_duration_seconds_count", {}, "kind", fromMs, toMs);
  const requests = [...kinds].reduce((sum, [kind, count]) => sum + (kind === "operations" ? 0 : count), 0);
  return { counts: Object.fromEntries(counts), requests };
}
