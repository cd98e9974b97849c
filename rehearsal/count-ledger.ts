/** Counts the writes in a ledger's file by kind and outcome: once more, and without a database. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { z } from "zod";
import { outcomes } from "../readiness/evidence/ledger-entry.ts";
import { allWrites } from "../targets/reference-sis/all-writes.ts";

type Counts = Record<"attempted" | (typeof outcomes)[number], number>;
export type CountedLedger = { readonly entries: number; readonly byKind: Readonly<Record<string, Counts>> };

const entryShape = z.object({
  op: z.string(),
  user: z.string(),
  sequence: z.number(),
  kind: z.enum(allWrites.map(({ kind }) => kind)),
  outcome: z.enum(outcomes),
});

/** A line that appears twice is one operation. */
export async function countLedger(file: string): Promise<CountedLedger> {
  const seen = new Set<string>();
  const byKind: Record<string, Counts> = {};
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const entry = entryIn(line);
    if (entry === undefined || seen.has(`${entry.user} ${entry.sequence}`)) continue;
    seen.add(`${entry.user} ${entry.sequence}`);
    const counts = byKind[entry.kind] ?? { attempted: 0, ok: 0, refused: 0, unknown: 0 };
    counts.attempted += 1;
    counts[entry.outcome] += 1;
    byKind[entry.kind] = counts;
  }
  return { entries: seen.size, byKind };
}

function entryIn(line: string): z.infer<typeof entryShape> | undefined {
  if (!line.startsWith('{"op":')) return undefined;
  try {
    return entryShape.parse(JSON.parse(line));
  } catch {
    return undefined;
  }
}
