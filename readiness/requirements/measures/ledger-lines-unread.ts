/** Lines of the ledger that the generator counted and the account didn't read, or the other way around. */
import type { LedgerEvidence } from "../../evidence/ledger-evidence.ts";
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { kindInWords } from "../../evidence/write-kind.ts";
import { describeMeasure, onLedger, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";

export const ledgerLinesUnread = describeMeasure({
  by: "ledger-lines-unread",
  measure: (evidence, params) =>
    onLoad((load) => onLedger((ledger) => compareLines(load, ledger))(evidence, params))(evidence, params),
});

function compareLines({ ledgerLines }: LoadEvidence, ledger: LedgerEvidence): Measurement {
  if (Object.keys(ledgerLines).length === 0 && ledger.entries > 0)
    return untested("load.json", "The generator didn't get to count its lines.");
  const read = new Map(ledger.byKind.map(({ kind, attempted }) => [kind, attempted]));
  const kinds = [...new Set([...Object.keys(ledgerLines), ...read.keys()])];
  const rows = kinds.map((kind) => ({ kind, written: ledgerLines[kind] ?? 0, read: read.get(kind) ?? 0 }));
  const different = rows.filter((row) => row.written !== row.read);
  const named = different.map(
    (row) => `${kindInWords(row.kind, ledger)}: ${number(row.written)} written, ${number(row.read)} read`,
  );
  const written = rows.reduce((sum, row) => sum + row.written, 0);
  return measuredOnly(
    "load.json",
    different.reduce((sum, row) => sum + Math.abs(row.written - row.read), 0),
    named.length === 0
      ? `The generator counted ${counted(written, "line", "lines")}, and the account read as many of each kind.`
      : `The generator counted other lines than the account read. ${named.join("; ")}.`,
  );
}
