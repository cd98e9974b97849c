/** Writes whose outcome the client never learned, divided by all writes. */
import type { LedgerEvidence } from "../../evidence/ledger-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";
import { ledgerFile, ofWrites, sumOf } from "../writes.ts";

export const unknownWrites = describeMeasure({
  by: "unknown-writes",
  ...ofWrites,
  measure: onLedger(measureUnknown),
});

function measureUnknown(ledger: LedgerEvidence): Measurement {
  if (ledger.entries === 0) return untested(ledgerFile, "No write was attempted.");
  const unknown = sumOf(ledger, "unknown");
  const detail = `${number(unknown)} of ${counted(ledger.entries, "write", "writes")} ended without a clear answer; ${number(sumOf(ledger, "unknownPresent"))} of them were saved after all.`;
  return {
    ...measuredOnly(ledgerFile, unknown / ledger.entries, detail),
    affected: { by: "not-countable", reason: "these writes got no response that names a student" },
  };
}
