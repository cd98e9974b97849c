/** Writes that were confirmed and weren't in the database yet, of those that were looked up during the load. */
import type { LedgerEvidence } from "../../evidence/ledger-evidence.ts";
import { counted, milliseconds } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { faultsFound } from "../faults-found.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ledgerFile, ofWrites } from "../writes.ts";

export const earlyConfirmations = describeMeasure({
  by: "early-confirmations",
  ...ofWrites,
  measure: onLedger(measureEarly),
});

function measureEarly(ledger: LedgerEvidence): Measurement {
  const { lookedUp } = ledger;
  if (lookedUp === null || lookedUp.writes === 0)
    return untested(ledgerFile, "No confirmed write was looked up in the database during the load.");
  return faultsFound(
    ledger,
    "early",
    (operations) =>
      `${counted(lookedUp.writes, "confirmed write was", "confirmed writes were")} looked up during the load, half of them within ${milliseconds(lookedUp.medianMs)}; ${counted(operations, "wasn't", "weren't")} there.`,
  );
}
