/** The writes in a run's ledger, each checked against the shape that every kind has. */
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type LedgerEntry, outcomes } from "../../../readiness/evidence/ledger-entry.ts";

const fields = z.record(z.string(), z.unknown());
const entryShape = z.object({
  op: z.string(),
  user: z.string(),
  sequence: z.int(),
  journey: z.string(),
  phase: z.string(),
  by: z.object({ account: z.int(), staff: z.int() }),
  digest: z.hash("sha256"),
  sentAt: z.int(),
  durationMs: z.number(),
  status: z.int(),
  outcome: z.enum(outcomes),
  refusal: z.string().nullable(),
  kind: z.string(),
  sent: fields,
  answer: fields.nullable(),
});

export async function readLedger(file: string): Promise<LedgerEntry[]> {
  const text = await readFile(file, "utf8");
  return text
    .trimEnd()
    .split("\n")
    .filter((line) => line.startsWith('{"op":'))
    .map((line) => entryShape.parse(JSON.parse(line)));
}
