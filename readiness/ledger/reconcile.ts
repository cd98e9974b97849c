/** Reconciles the write ledger of a run with the SIS's tables: what was acknowledged must be there, and nothing else. */
import type { Client } from "pg";
import { openClient } from "../../parts/postgres/client.ts";
import type { LedgerEvidence, LookedUp, SearchedFiles, WatchedCommits } from "../evidence/ledger-evidence.ts";
import type { LedgerTarget } from "../evidence/ledger-target.ts";
import { noWayIn, type WaysIn } from "../evidence/ways-in.ts";
import { kindWords } from "../evidence/write-kind.ts";
import { readByKind, readFaults, readRefusals } from "./ledger-account.ts";
import type { LookUps } from "./look-up.ts";
import { type StagedLedger, stageLedger } from "./stage-ledger.ts";
import { stageLooks } from "./stage-looks.ts";
import { stageWaysIn } from "./stage-ways-in.ts";
import { analyzeStagingTables, createStagingTables, indexStagingTables } from "./staging-tables.ts";
import { findUnsafeSettings } from "./unsafe-settings.ts";
import { writeFindings } from "./write-findings.ts";

export type ReconcileOptions = {
  readonly databaseUrl: string;
  readonly ledgerFile: string;
  /** To write: what was found, a line for each thing. */
  readonly findingsFile: string;
  readonly runId: string;
  readonly target: LedgerTarget;
  /** What was looked up while the load was running. */
  readonly lookUps?: LookUps;
  /** What the database's log showed while the load was running. */
  readonly watchedCommits?: WatchedCommits | null;
  /** What was found in the files of the run of what people were given to sign in with. */
  readonly searchedFiles?: SearchedFiles | null;
  /** Nobody could sign in unless it says so. */
  readonly waysIn?: WaysIn;
};

const sessionSettings =
  "-c work_mem=128MB -c jit=off -c max_parallel_workers_per_gather=1 -c default_statistics_target=10" +
  " -c synchronous_commit=off -c client_min_messages=warning";

export async function reconcileLedger(options: ReconcileOptions): Promise<LedgerEvidence> {
  const begin = performance.now();
  const { databaseUrl } = options;
  const clients = await Promise.all([connect(databaseUrl), connect(databaseUrl)]);
  try {
    const account = await settle(clients, options);
    return { ...account, seconds: (performance.now() - begin) / 1000 };
  } finally {
    await clients[0].query("DROP SCHEMA IF EXISTS firstbell_ledger CASCADE");
    await Promise.all(clients.map((client) => client.end()));
  }
}

function connect(databaseUrl: string): Promise<Client> {
  return openClient({
    connectionString: databaseUrl,
    application_name: "firstbell ledger",
    options: sessionSettings,
  });
}

async function settle(
  clients: readonly [Client, Client],
  options: ReconcileOptions,
): Promise<Omit<LedgerEvidence, "seconds">> {
  const [client, second] = clients;
  const { target } = options;
  await prepare(client, options);
  const stored = takeInTurn(storedSql(target));
  const [staged] = await Promise.all([
    stage(client, options).then(async (lines) => {
      await stored(client);
      return lines;
    }),
    stored(second),
  ]);
  await client.query(target.missingLines);
  await runChecks(clients, target);
  const compared = await compareUntouched(clients, target);
  const byKind = await readByKind(client);
  const refusals = await readRefusals(client);
  if (await hasFaults(client)) await indexStagingTables(client, target.writes);
  await client.query(target.schools);
  const { entries, tornLines } = staged;
  const faults = await readFaults(client, tornLines);
  const unsafeSettings = await findUnsafeSettings(options.databaseUrl);
  const { watchedCommits = null, searchedFiles = null } = options;
  const asked = options.lookUps?.asked ?? [];
  await writeFindings(client, options.findingsFile, {
    ...{ unsafeSettings, watchedCommits, searchedFiles, compared, asked, tornLines },
  });
  return {
    ...{ entries, kindWords: kindWords(target.writes), byKind, refusals, faults, compared, unsafeSettings },
    ...{ watchedCommits, searchedFiles, lookedUp: lookedUp(options) },
  };
}

function lookedUp({ lookUps }: ReconcileOptions): LookedUp | null {
  if (lookUps === undefined) return null;
  const { writes, medianMs, byKind } = lookUps;
  return { writes, medianMs, byKind };
}

async function compareUntouched(
  clients: readonly [Client, Client],
  target: LedgerTarget,
): Promise<LedgerEvidence["compared"]> {
  const begin = performance.now();
  const check = await target.findUntouchedCheck(clients[0]);
  if (check === undefined) return null;
  await Promise.all(clients.map(takeInTurn(check.gather)));
  await clients[0].query(check.compare);
  const { tables, rows } = check;
  return { tables, rows, seconds: (performance.now() - begin) / 1000 };
}

async function prepare(client: Client, { runId, target, lookUps, waysIn }: ReconcileOptions): Promise<void> {
  const baseline = await target.readBaseline(client);
  await createStagingTables(client, target.writes);
  await client.query("INSERT INTO firstbell_ledger.run VALUES ($1, $2)", [runId, baseline]);
  await client.query("INSERT INTO firstbell_ledger.early_op SELECT unnest($1::text[])", [
    lookUps?.early ?? [],
  ]);
  await stageWaysIn(client, waysIn ?? noWayIn);
}

async function stage(client: Client, options: ReconcileOptions): Promise<StagedLedger> {
  const { target } = options;
  const staged = await stageLedger(client, options, target.writes);
  await analyzeStagingTables(client, target.writes);
  await stageLooks(client, options.ledgerFile);
  await client.query("INSERT INTO firstbell_ledger.missing_op SELECT unnest($1::text[])", [
    staged.missingOps,
  ]);
  return staged;
}

/** What the kinds of write gather takes longest, so it comes first. */
function storedSql({ writes, stored }: LedgerTarget): string[] {
  return [...writes.flatMap((write) => write.stored ?? []), ...stored];
}

/** Each connection that is given takes the next statement until none is left. */
function takeInTurn(statements: readonly string[]): (client: Client) => Promise<void> {
  const left = [...statements];
  return async (client) => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await client.query(next);
  };
}

async function hasFaults(client: Client): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM firstbell_ledger.fault LIMIT 1");
  return rowCount !== 0;
}

/** One connection checks what needs only the staged lines, the other what also needs to know what changed in the SIS. */
async function runChecks(
  [first, second]: readonly [Client, Client],
  { writes, changes, acrossKinds, auditTrail, refusals }: LedgerTarget,
): Promise<void> {
  const ofLines = writes.flatMap(({ check }) => check ?? []);
  const ofChanges = writes.flatMap(({ checkChanges }) => checkChanges ?? []);
  await Promise.all([
    first.query(ofLines.join(";\n")),
    second.query([changes, ...ofChanges, ...acrossKinds, auditTrail, refusals].join(";\n")),
  ]);
}
