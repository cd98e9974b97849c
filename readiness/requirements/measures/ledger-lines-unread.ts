/** Ledger lines that the generator wrote and the account didn't read, or the other way around. */
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger, onLoad } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";

export const ledgerLinesUnread = describeMeasure({
  by: "ledger-lines-unread",
  measure: (evidence, params) =>
    onLoad(({ ledgerLines }) =>
      onLedger(({ entries }) =>
        measuredOnly(
          "load.json",
          Math.abs(ledgerLines - entries),
          `The generator wrote ${counted(ledgerLines, "line", "lines")}; the account read ${number(entries)}.`,
        ),
      )(evidence, params),
    )(evidence, params),
});
