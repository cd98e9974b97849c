/** The schema of the ledger's evidence file, checked when it is read. */
import { z } from "zod";
import { type LedgerEvidence, ledgerFaults } from "./ledger-evidence.ts";

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

export const ledgerSchema = z.object({
  entries: whole,
  kindWords: z.record(z.string(), z.string()),
  byKind: z.array(writeKindSchema),
  faults: z.array(
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
  ),
  compared: z.object({ tables: whole, rows: whole, seconds: amount }).nullable(),
  unsafeSettings: z.array(z.string()),
  seconds: amount,
}) satisfies z.ZodType<LedgerEvidence>;
