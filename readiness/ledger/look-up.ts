/** Looks up confirmed writes in the database while the load is running: each must be there once it is confirmed. */
import { setTimeout as delay } from "node:timers/promises";
import type { Client } from "pg";
import { openClient } from "../../parts/postgres/client.ts";
import { wholeLines } from "../../parts/whole-lines.ts";
import type { LookedUp } from "../evidence/ledger-evidence.ts";
import { type LookedUpWrite, sumLookedUp } from "../evidence/ledger-finding.ts";
import type { LedgerTarget } from "../evidence/ledger-target.ts";
import { type ConfirmedLine, confirmedLine } from "./confirmed-line.ts";

export type LookUpOptions = {
  readonly databaseUrl: string;
  /** May not be there yet. */
  readonly ledgerFile: string;
  readonly target: LedgerTarget;
  readonly nowMs: () => number;
};

/** `early`: the operations that weren't in the database. */
export type LookUps = LookedUp & {
  readonly early: readonly string[];
  readonly asked: readonly LookedUpWrite[];
};

/** Each time, one new line is looked up: 20 a second cost the database next to nothing. */
const everyMs = 50;

/** Behind a lock it gives up at once, so that it isn't one more session that waits. */
const sessionSettings = "-c statement_timeout=1000 -c lock_timeout=100";

/** `stop` returns what was found, and does nothing when it's called again. */
export function startLookingUp(options: LookUpOptions): { stop(): Promise<LookUps> } {
  const stopping = new AbortController();
  const looking = lookUpAll(options, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
      return looking;
    },
  };
}

async function lookUpAll(options: LookUpOptions, stopping: AbortSignal): Promise<LookUps> {
  const asked: LookedUpWrite[] = [];
  const database = connectionTo(options.databaseUrl);
  const times = new Map<string, number>();
  const next = newLines(options);
  while (!stopping.aborted) {
    await delay(everyMs, undefined, { signal: stopping }).catch(() => {});
    const line = leastAsked(await next(), times);
    if (line === undefined) continue;
    const afterMs = Math.max(0, options.nowMs() - line.confirmedAtMs);
    const isStored = await database.ask(line);
    if (isStored === undefined) continue;
    const kind = line.isStored.name;
    times.set(kind, (times.get(kind) ?? 0) + 1);
    asked.push({ op: line.op, kind, isStored, afterMs });
  }
  await database.end();
  const early = asked.filter(({ isStored }) => !isStored).map(({ op }) => op);
  return { ...sumLookedUp(asked), early, asked };
}

/** Of the kind that was looked up least often, the newest: a rare kind must have its turn, however many others there are. */
export function leastAsked(
  lines: readonly ConfirmedLine[],
  times: ReadonlyMap<string, number>,
): ConfirmedLine | undefined {
  const timesOf = ({ isStored: { name } }: ConfirmedLine): number => times.get(name) ?? 0;
  return lines.toReversed().toSorted((one, other) => timesOf(one) - timesOf(other))[0];
}

/** The confirmed writes that were added since the last call. */
function newLines({ ledgerFile, target }: LookUpOptions): () => Promise<readonly ConfirmedLine[]> {
  let offset = 0;
  return async () => {
    try {
      const { lines, bytes } = await wholeLines(ledgerFile, offset);
      offset += bytes;
      return lines.flatMap((line) => confirmedLine(line, target.writes) ?? []);
    } catch {
      return [];
    }
  };
}

/** Connects when it is needed, and again after a failure: what couldn't be asked wasn't looked up. */
function connectionTo(databaseUrl: string) {
  let client: Client | undefined;
  const end = async (): Promise<void> => {
    const open = client;
    client = undefined;
    await open?.end().catch(() => {});
  };
  const ask = async ({ op, line, isStored }: ConfirmedLine): Promise<boolean | undefined> => {
    try {
      client ??= await connect(databaseUrl);
      const { rows } = await client.query<boolean[]>({
        name: isStored.name,
        text: isStored.sql,
        values: [op, line],
        rowMode: "array",
      });
      return rows[0]?.[0] === true;
    } catch {
      await end();
      return undefined;
    }
  };
  return { ask, end };
}

async function connect(databaseUrl: string): Promise<Client> {
  const client = await openClient({
    connectionString: databaseUrl,
    application_name: "firstbell look-up",
    options: sessionSettings,
  });
  // A connection that breaks while it's idle is noticed by the next question.
  client.on("error", () => {});
  return client;
}
