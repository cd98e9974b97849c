/** Operations with one fault in the ledger's account. */
import type { LedgerEvidence, LedgerFault } from "../../evidence/ledger-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { faultsFound } from "../faults-found.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ledgerFile, ofWrites, sumOf } from "../writes.ts";

type Params = {
  readonly fault: Exclude<LedgerFault, "vanished" | "touched" | "early" | "wrongly-refused">;
  /** The only kind of write that can have it. */
  readonly kind?: string;
};

export const ledgerFault = describeMeasure<"ledger-fault", Params>({
  by: "ledger-fault",
  ...ofWrites,
  measure: onLedger(measureFault),
});

function measureFault(ledger: LedgerEvidence, { fault, kind }: Params): Measurement {
  const byKind = ledger.byKind.filter((row) => kind === undefined || row.kind === kind);
  const confirmed = sumOf({ byKind }, "ok");
  if (confirmed === 0) return untested(ledgerFile, "No write was confirmed, so there was nothing to check.");
  return faultsFound(
    ledger,
    fault,
    (operations) =>
      `${counted(operations, "problem", "problems")} in ${counted(confirmed, "confirmed write", "confirmed writes")}; ${number(ledger.entries)} were attempted.`,
  );
}
