/** Streams a ledger file into staging tables and finds the lines that are missing from it. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type StagedLine, stagedColumns, stageLine } from "./staged-line.ts";

/** Lines that must have been written and are not there: gaps in a user's sequence, and torn lines. */
export type StagedLedger = { entries: number; missingOps: string[]; tornLines: number };

type Sequences = Map<string, { prefix: string; seen: Set<number>; last: number }>;

const chunkBytes = 256 * 1024;

export async function stageLedger(client: Client, ledgerFile: string): Promise<StagedLedger> {
  await client.query(`
    DROP SCHEMA IF EXISTS firstbell_ledger CASCADE;
    CREATE SCHEMA firstbell_ledger;
    CREATE UNLOGGED TABLE firstbell_ledger.entry (${stagedColumns.join(", ")})`);
  const state = { entries: 0, sequences: new Map(), damagedOps: new Set<string>(), tornLines: 0 };
  const names = stagedColumns.map((column) => column.split(" ")[0]).join(", ");
  const copy = client.query(copyFrom(`COPY firstbell_ledger.entry (${names}) FROM STDIN`));
  await pipeline(Readable.from(rowsOf(ledgerFile, state)), copy);
  const missing = new Set([...state.damagedOps, ...gapsIn(state.sequences)]);
  return { entries: state.entries, missingOps: [...missing], tornLines: state.tornLines };
}

type StagingState = { entries: number; sequences: Sequences; damagedOps: Set<string>; tornLines: number };

async function* rowsOf(ledgerFile: string, state: StagingState): AsyncGenerator<string> {
  let chunk = "";
  const lines = createInterface({ input: createReadStream(ledgerFile, { highWaterMark: chunkBytes }) });
  for await (const line of lines) {
    const staged = stageLine(line);
    if (staged === null) continue;
    if ("damagedOp" in staged) {
      if (staged.damagedOp === null) state.tornLines += 1;
      else state.damagedOps.add(staged.damagedOp);
      continue;
    }
    if (!note(state.sequences, staged)) continue;
    state.entries += 1;
    chunk += staged.row;
    if (chunk.length >= chunkBytes) {
      yield chunk;
      chunk = "";
    }
  }
  if (chunk !== "") yield chunk;
}

/** False where this user's operation was written before: a line that is there twice is one operation. */
function note(sequences: Sequences, { op, user, sequence }: StagedLine): boolean {
  const known = sequences.get(user) ?? {
    prefix: op.slice(0, op.lastIndexOf("-") + 1),
    seen: new Set(),
    last: 0,
  };
  sequences.set(user, known);
  if (known.seen.has(sequence)) return false;
  known.seen.add(sequence);
  known.last = Math.max(known.last, sequence);
  return true;
}

function* gapsIn(sequences: Sequences): Generator<string> {
  for (const { prefix, seen, last } of sequences.values()) {
    if (seen.size === last) continue;
    for (let sequence = 1; sequence < last; sequence += 1) {
      if (!seen.has(sequence)) yield `${prefix}${sequence}`;
    }
  }
}
