/** The schema of the ledger's evidence file, checked when it is read. */
import { z } from "zod";
import { type LedgerEvidence, ledgerFaults, secretKinds } from "./ledger-evidence.ts";

const amount = z.number().nonnegative();
const whole = z.number().int().nonnegative();

export const writeKindSchema = z.object({
  kind: z.string(),
  attempted: whole,
  ok: whole,
  refused: whole,
  unknown: whole,
  unknownPresent: whole,
  unknownAbsent: whole,
  superseded: whole,
});

export const searchedFilesSchema = z.object({
  ...{ files: whole, characters: whole, secrets: whole },
  found: z.array(z.object({ file: z.string(), secret: z.enum(secretKinds), times: whole })).readonly(),
});

export const ledgerSchema = z.object({
  entries: whole,
  kindWords: z.record(z.string(), z.string()),
  byKind: z.array(writeKindSchema),
  refusals: z
    .array(
      z.object({
        ...{ kind: z.string(), code: z.string() },
        ...{ refused: whole, wrong: whole, undecided: whole, unchecked: whole },
      }),
    )
    .nullable()
    .default(null),
  faults: z
    .array(
      z.object({
        fault: z.enum(ledgerFaults),
        operations: whole,
        students: whole,
        studentIds: z.array(z.number().int()),
        samples: z.array(
          z.object({
            op: z.string(),
            kind: z.string(),
            sentAt: z.number().nullable(),
            expected: z.string(),
            found: z.string(),
          }),
        ),
        worstSchools: z.array(z.object({ schoolId: z.number().int(), name: z.string(), students: whole })),
      }),
    )
    .refine(hasEachFault, `each of ${ledgerFaults.join(", ")}, once`),
  lookedUp: z
    .object({
      writes: whole,
      medianMs: amount,
      byKind: z.record(z.string(), whole).nullable().default(null),
    })
    .nullable()
    .default(null),
  compared: z.object({ tables: whole, rows: whole, seconds: amount }).nullable(),
  unsafeSettings: z.array(z.string()),
  watchedCommits: z
    .object({ looks: whole, transactions: whole, hastyTables: z.array(z.string()).readonly() })
    .nullable()
    .default(null),
  searchedFiles: searchedFilesSchema.nullable().default(null),
  seconds: amount,
}) satisfies z.ZodType<LedgerEvidence>;

/** A fault that isn't listed would count as none found. */
function hasEachFault(listed: readonly { readonly fault: string }[]): boolean {
  return (
    listed.length === ledgerFaults.length &&
    ledgerFaults.every((fault) => listed.some((row) => row.fault === fault))
  );
}
