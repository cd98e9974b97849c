/** Streams a ledger file into the staging tables and finds the lines that are missing from it. */
import { createReadStream } from "node:fs";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { stagingTable, type WriteKind } from "../evidence/write-kind.ts";
import {
  isVisit,
  lastWriteOf,
  type Numbered,
  type StagedLine,
  stageLine,
  type WritesByKind,
} from "./staged-line.ts";
import { envelopeColumns } from "./staging-tables.ts";

/** Lines that must have been written and aren't there: gaps in a user's sequence, and incomplete lines. */
export type StagedLedger = {
  readonly entries: number;
  readonly missingOps: readonly string[];
  readonly tornLines: number;
};

/** What to stage: the lines of one run. */
export type LedgerFile = { readonly ledgerFile: string; readonly runId: string };

/** `last`: the highest number that one of the user's lines has, or that one of their visits names. */
type Sequence = { readonly seen: Set<number>; last: number };
type StagingState = {
  entries: number;
  readonly sequences: Map<string, Sequence>;
  readonly damagedOps: Set<string>;
  tornLines: number;
};
/** Rows of one kind, to be copied at once. */
type Chunk = { readonly write: WriteKind; readonly rows: string };

const readBytes = 256 * 1024;
/** Characters that are copied at once: each copy costs a few round trips. */
const chunkLength = 2 * 1024 * 1024;
/** How many chunks may wait while Postgres copies another. */
const chunksAhead = 2;

export async function stageLedger(
  client: Client,
  { ledgerFile, runId }: LedgerFile,
  writes: readonly WriteKind[],
): Promise<StagedLedger> {
  const state = { entries: 0, sequences: new Map(), damagedOps: new Set<string>(), tornLines: 0 };
  await pipeline(Readable.from(chunksOf(ledgerFile, writes, state)), copyInto(client));
  const missing = new Set([...state.damagedOps, ...gapsIn(state.sequences, runId)]);
  return { entries: state.entries, missingOps: [...missing], tornLines: state.tornLines };
}

async function* chunksOf(
  ledgerFile: string,
  writes: readonly WriteKind[],
  state: StagingState,
): AsyncGenerator<Chunk> {
  const byKind = new Map(writes.map((write) => [write.kind, write]));
  const waiting = new Map<WriteKind, string>();
  const stageOne = (line: string): Chunk | undefined => {
    const staged = wholeLine(line, byKind, state);
    return staged === undefined ? undefined : addTo(waiting, staged);
  };
  for await (const lines of blocksOf(ledgerFile)) yield* lines.flatMap((line) => stageOne(line) ?? []);
  for (const [write, rows] of waiting) if (rows !== "") yield { write, rows };
}

/** The lines of a file, many at a time: waiting for each alone takes as long as reading it. */
async function* blocksOf(file: string): AsyncGenerator<readonly string[]> {
  let rest = "";
  for await (const text of createReadStream(file, { highWaterMark: readBytes, encoding: "utf8" })) {
    const lines = `${rest}${text}`.split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
  if (rest !== "") yield [rest];
}

/** The chunk of this kind, if the row fills it. */
function addTo(waiting: Map<WriteKind, string>, { write, row }: StagedLine): Chunk | undefined {
  const rows = (waiting.get(write) ?? "") + row;
  const isFull = rows.length >= chunkLength;
  waiting.set(write, isFull ? "" : rows);
  return isFull ? { write, rows } : undefined;
}

/** Undefined for a line that stages nothing: damaged, a duplicate, or not the ledger's. */
function wholeLine(line: string, byKind: WritesByKind, state: StagingState): StagedLine | undefined {
  if (isVisit(line)) {
    const last = lastWriteOf(line);
    if (last !== undefined) noteLast(state, last);
    return undefined;
  }
  const staged = stageLine(line, byKind);
  if (staged === undefined) return undefined;
  if (!("damagedOp" in staged)) return note(state, staged) ? staged : undefined;
  noteDamage(state, staged.damagedOp);
  return undefined;
}

function noteDamage(state: StagingState, op: string | undefined): void {
  if (op === undefined) state.tornLines += 1;
  else state.damagedOps.add(op);
}

/** False if this user's operation was written before: duplicate lines are one operation. */
function note(state: StagingState, staged: StagedLine): boolean {
  const { seen } = noteLast(state, staged);
  if (seen.has(staged.sequence)) return false;
  seen.add(staged.sequence);
  state.entries += 1;
  return true;
}

function noteLast({ sequences }: StagingState, { user, sequence }: Numbered): Sequence {
  const known = sequences.get(user) ?? { seen: new Set(), last: 0 };
  sequences.set(user, known);
  known.last = Math.max(known.last, sequence);
  return known;
}

function copyInto(client: Client): Writable {
  return new Writable({
    objectMode: true,
    highWaterMark: chunksAhead,
    write(chunk: Chunk, _encoding, done) {
      copyChunk(client, chunk).then(() => done(), done);
    },
  });
}

async function copyChunk(client: Client, { write, rows }: Chunk): Promise<void> {
  const columns = [...envelopeColumns, ...write.columns.map(({ name }) => name)].join(", ");
  const copy = client.query(copyFrom(`COPY ${stagingTable(write.kind)} (${columns}) FROM STDIN`));
  await pipeline(Readable.from([rows]), copy);
}

function* gapsIn(sequences: ReadonlyMap<string, Sequence>, runId: string): Generator<string> {
  for (const [user, { seen, last }] of sequences) {
    if (seen.size === last) continue;
    for (let sequence = 1; sequence <= last; sequence += 1) {
      if (!seen.has(sequence)) yield `${runId}-${user}-${sequence}`;
    }
  }
}
