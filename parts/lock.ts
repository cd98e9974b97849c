/** Allows one command at a time in a home folder: the operating system holds the lock and releases it if we die. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { PartMissing } from "./part-missing.ts";

export type Lock = { release(): void };

const holder = z.object({ processId: z.number(), command: z.string(), since: z.string() });
type Holder = z.infer<typeof holder>;

/**
 * An exclusive SQLite transaction is a file lock of the operating system on every platform: it can't go stale,
 * and two processes can't both take it. `holder.json` only names the holder.
 */
export function takeLock(home: string, command: string, now: Date): Lock {
  mkdirSync(home, { recursive: true });
  const database = openLock(home);
  try {
    database.exec("begin exclusive");
  } catch (cause) {
    database.close();
    throw isBusy(cause) ? taken(home, cause) : damaged(home, cause);
  }
  writeHolder(home, { processId: process.pid, command, since: now.toISOString() });
  return { release: () => database.close() };
}

function openLock(home: string): DatabaseSync {
  try {
    return new DatabaseSync(join(home, "lock"), { timeout: 0 });
  } catch (cause) {
    throw damaged(home, cause);
  }
}

/** SQLITE_BUSY. */
function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === 5;
}

function holderFile(home: string): string {
  return join(home, "holder.json");
}

function writeHolder(home: string, content: Holder): void {
  writeFileSync(holderFile(home), `${JSON.stringify(content)}\n`);
}

function taken(home: string, cause: unknown): PartMissing {
  const { processId, command, since } = readHolder(home);
  return new PartMissing({
    part: "lock",
    problem: `process ${processId} (firstbell ${command}, since ${since}) is using ${home}`,
    remedy: `wait for it to finish, or use another folder to run both: FIRSTBELL_HOME=${home}-2 firstbell …`,
    cause,
  });
}

function damaged(home: string, cause: unknown): PartMissing {
  return new PartMissing({
    part: "lock",
    problem: `${join(home, "lock")} cannot be locked: ${cause instanceof Error ? cause.message : String(cause)}`,
    remedy: "remove that file, or set FIRSTBELL_HOME to another folder, with a shorter path",
    cause,
  });
}

/** The holder writes its name right after it takes the lock; until then it's unknown. */
function readHolder(home: string): { processId: number | string; command: string; since: string } {
  try {
    return holder.parse(JSON.parse(readFileSync(holderFile(home), "utf8")));
  } catch {
    return { processId: "another", command: "just started", since: "now" };
  }
}
