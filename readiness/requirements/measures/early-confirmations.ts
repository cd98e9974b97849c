/** Writes that were confirmed and weren't in the database yet, of those that were looked up during the load. */
import type { LedgerEvidence, LookedUp } from "../../evidence/ledger-evidence.ts";
import { counted, milliseconds, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { fewestToBeSampled } from "../enough.ts";
import { faultsFound } from "../faults-found.ts";
import { kindsWithout } from "../kinds-without.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ledgerFile, ofWrites, sumOf } from "../writes.ts";

export const earlyConfirmations = describeMeasure({
  by: "early-confirmations",
  ...ofWrites,
  measure: onLedger(measureEarly),
});

/** Of what is confirmed; a small rehearsal looks up nearly everything. [K] */
const leastShare = 0.2;
/** However many are confirmed: this many nearly always show (99 %) what happens to 1 write in 100, since 0.99^500 < 0.01. [D] */
const alwaysEnough = 500;

function measureEarly(ledger: LedgerEvidence): Measurement {
  const { lookedUp } = ledger;
  if (lookedUp === null || lookedUp.writes === 0)
    return untested(ledgerFile, "No confirmed write was looked up in the database during the load.");
  const found = faultsFound(
    ledger,
    "early",
    (operations) =>
      `${counted(lookedUp.writes, "confirmed write was", "confirmed writes were")} looked up during the load, half of them within ${milliseconds(lookedUp.medianMs)}; ${counted(operations, "wasn't", "weren't")} there.`,
  );
  return found.measured === 0 ? (tooFew(ledger, lookedUp) ?? found) : found;
}

function tooFew(ledger: LedgerEvidence, { writes, byKind }: LookedUp): Measurement | undefined {
  const confirmed = sumOf(ledger, "ok");
  if (writes < Math.min(alwaysEnough, confirmed * leastShare))
    return untested(
      ledgerFile,
      `Only ${number(writes)} of ${counted(confirmed, "confirmed write was", "confirmed writes were")} looked up in the database during the load.`,
    );
  const kinds = Object.keys(byKind ?? {}).map((kind) => ({ kind }));
  const never = byKind === null ? [] : kindsWithout({ ledger }, kinds, { fewest: fewestToBeSampled });
  if (never.length === 0) return undefined;
  return untested(
    ledgerFile,
    `None of these was looked up in the database during the load: ${never.join(", ")}.`,
  );
}
