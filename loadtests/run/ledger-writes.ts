/** The writes of a ledger: which record each changed, whose it is, and when. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { type Outcome, outcomes } from "../../readiness/evidence/ledger-entry.ts";
import type { WriteKind } from "../../readiness/evidence/write-kind.ts";
import { leftBy } from "../../targets/reference-sis/ledger/left-by-writes.ts";
import type { Change } from "./look-up-evidence.ts";

export type LedgerWrite = {
  readonly op: string;
  readonly kind: string;
  readonly outcome: Outcome;
  /** The visit's person: a virtual user of the generator, with the account. One person does one thing after another. */
  readonly person: string;
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  readonly sentAt: number;
  readonly endedAt: number;
  /** Two writes with the same record change the same thing. */
  readonly record: string;
  readonly students: readonly number[];
};

const fields = z.record(z.string(), z.unknown());
const lineShape = z.object({
  op: z.string(),
  kind: z.string(),
  outcome: z.enum(outcomes),
  user: z.string(),
  by: z.object({ account: z.int() }),
  sentAt: z.number(),
  durationMs: z.number(),
  sent: fields,
  answer: fields.nullable(),
});
const rowsShape = z.array(z.tuple([z.int()], z.unknown()));

/** Without lines that can't be read: the account reports those. */
export async function readLedgerWrites(file: string, kinds: readonly WriteKind[]): Promise<LedgerWrite[]> {
  const byKind = new Map(kinds.map((kind) => [kind.kind, kind]));
  const writes: LedgerWrite[] = [];
  for await (const line of writeLines(file)) writes.push(...writeOf(line, byKind));
  return writes;
}

type WriteLine = z.output<typeof lineShape>;

/** One after another. */
async function* writeLines(file: string): AsyncGenerator<WriteLine> {
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const { data } = line.startsWith('{"op":') ? lineShape.safeParse(parsed(line)) : {};
    if (data !== undefined) yield data;
  }
}

/** What the writes of a ledger left in some records. */
export async function readChanges(file: string, records: ReadonlySet<string>): Promise<Change[]> {
  const changes: Change[] = [];
  for await (const line of writeLines(file)) {
    const { kind, outcome, sentAt, durationMs } = line;
    const when = { kind, outcome, sentAt, endedAt: sentAt + durationMs };
    for (const left of leftBy(line)) if (records.has(left.record)) changes.push({ ...left, ...when });
  }
  return changes;
}

function writeOf(data: WriteLine, byKind: ReadonlyMap<string, WriteKind>): LedgerWrite[] {
  const changes = byKind.get(data.kind)?.changes;
  if (changes === undefined) return [];
  const { op, kind, outcome, user, by, sentAt, durationMs, sent, answer } = data;
  const values = { ...sent, ...answer };
  const record = [changes.record, ...changes.by.map((field) => values[field])].join(" ");
  const students = studentsOf(changes.students === undefined ? values.studentId : values[changes.students]);
  const person = `${user} ${by.account}`;
  return [{ op, kind, outcome, person, sentAt, endedAt: sentAt + durationMs, record, students }];
}

/** A student's id, or rows that each begin with one. */
function studentsOf(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return (rowsShape.safeParse(value).data ?? []).map(([student]) => student);
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
