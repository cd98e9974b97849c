/** `runs/<id>/ledger-findings.ndjson`: what the reconciliation found, a line for each thing; ledger-account.json adds it up. */
import { z } from "zod";
import { type LookedUp, ledgerFaults } from "./ledger-evidence.ts";
import { searchedFilesSchema } from "./ledger-file.ts";

const whole = z.int().nonnegative();

/** A confirmed write that was looked up while the load was running. */
const lookedUpWrite = z.object({
  op: z.string(),
  kind: z.string(),
  isStored: z.boolean(),
  /** How long after the generator had the answer. */
  afterMs: z.number().nonnegative(),
});
export type LookedUpWrite = z.output<typeof lookedUpWrite>;

/** Whether the reason of a refusal was true, as far as anybody can know. */
const rulings = ["true", "wrong", "undecided", "unchecked"] as const;

export const ledgerFindingSchema = z.discriminatedUnion("finding", [
  /** One operation can have many: one for each student. `expected` and `found` are only on the first operations. */
  z.object({
    finding: z.literal("fault"),
    fault: z.enum(ledgerFaults),
    op: z.string().nullable(),
    studentId: z.int().nullable(),
    schoolId: z.int().nullable(),
    school: z.string().nullable(),
    expected: z.string().nullable(),
    found: z.string().nullable(),
  }),
  z.object({ finding: z.literal("unknown"), op: z.string(), kind: z.string(), isPresent: z.boolean() }),
  z.object({ finding: z.literal("superseded"), op: z.string(), kind: z.string() }),
  z.object({
    finding: z.literal("refusal"),
    ...{ op: z.string(), kind: z.string(), code: z.string(), ruling: z.enum(rulings) },
  }),
  lookedUpWrite.extend({ finding: z.literal("looked-up") }),
  z.object({ finding: z.literal("unsafe-setting"), setting: z.string() }),
  /** What the database's log showed during the load. */
  z.object({
    finding: z.literal("watched-commits"),
    ...{ looks: whole, transactions: whole, hastyTables: z.array(z.string()).readonly() },
  }),
  searchedFilesSchema.extend({ finding: z.literal("searched-files") }),
  z.object({ finding: z.literal("compared"), tables: whole, rows: whole, seconds: z.number().nonnegative() }),
]);
export type LedgerFinding = z.output<typeof ledgerFindingSchema>;

export function sumLookedUp(asked: readonly Pick<LookedUpWrite, "kind" | "afterMs">[]): LookedUp {
  const sorted = asked.map(({ afterMs }) => afterMs).toSorted((one, other) => one - other);
  const kinds = [...Map.groupBy(asked, ({ kind }) => kind)].map(([kind, own]) => [kind, own.length] as const);
  return {
    writes: asked.length,
    medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0,
    byKind: Object.fromEntries(kinds),
  };
}
