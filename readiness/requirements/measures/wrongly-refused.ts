/** Refused writes whose reason wasn't true by the records of that moment. */
import type { LedgerEvidence, RefusalEvidence } from "../../evidence/ledger-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { kindInWords } from "../../evidence/write-kind.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { isEnough } from "../enough.ts";
import { faultsFound } from "../faults-found.ts";
import { type Measurement, untested } from "../measurement.ts";
import { ledgerFile, ofWrites } from "../writes.ts";

export const wronglyRefused = describeMeasure({
  by: "wrongly-refused",
  ...ofWrites,
  measure: onLedger(measureRefusals),
});

function measureRefusals(ledger: LedgerEvidence): Measurement {
  const { refusals } = ledger;
  if (refusals === null) return untested(ledgerFile, "No refusal was compared with the records.");
  const sum = sumsOf(refusals);
  if (sum("refused") === 0)
    return untested(ledgerFile, "Nothing was refused, so there was nothing to compare.");
  const left = leftOver(refusals);
  const settled = sum("refused") - sum("undecided") - sum("unchecked");
  if (sum("wrong") === 0 && !isEnough(settled, sum("refused")))
    return untested(
      ledgerFile,
      [
        `Only ${number(settled)} of ${counted(sum("refused"), "refusal", "refusals")} could be compared with the records.`,
        ...left,
      ].join(" "),
    );
  const compared = `${counted(settled, "refusal was", "refusals were")} compared with the records of that moment`;
  return faultsFound(ledger, "wrongly-refused", (operations) =>
    [
      `${compared}: ${operations === 0 ? "each had a true reason" : untrue(operations, ledger, refusals)}.`,
      ...left,
    ].join(" "),
  );
}

type Column = "refused" | "wrong" | "undecided" | "unchecked";

function sumsOf(refusals: readonly RefusalEvidence[]): (column: Column) => number {
  return (column) => refusals.reduce((sum, row) => sum + row[column], 0);
}

/** What was refused without a true reason, and how the SIS put it. */
function untrue(operations: number, ledger: LedgerEvidence, refusals: readonly RefusalEvidence[]): string {
  const wrong = refusals.filter((row) => row.wrong > 0);
  const which = wrong.map(({ kind, code }) => `${kindInWords(kind, ledger)}: “${code}”`).join(", ");
  return `the reason of ${number(operations)} wasn't true (${which})`;
}

/** What this measure can't say anything about. */
function leftOver(refusals: readonly RefusalEvidence[]): string[] {
  const sum = sumsOf(refusals);
  const codes = new Set(refusals.filter((row) => row.unchecked > 0).map(({ code }) => code || "no code"));
  return [
    ...(sum("undecided") === 0 ? [] : [`${number(sum("undecided"))} could not be decided.`]),
    ...(codes.size === 0
      ? []
      : [`${counted(sum("unchecked"), "was", "were")} not checked (${[...codes].join(", ")}).`]),
  ];
}
