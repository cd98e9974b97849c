/** Settings of the database with which confirmed work doesn't survive a power failure. */
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { measuredOnly } from "../measurement.ts";
import { ledgerFile } from "../writes.ts";

export const unsafeSettings = describeMeasure({
  by: "unsafe-settings",
  measure: onLedger(({ unsafeSettings: off }) =>
    measuredOnly(
      ledgerFile,
      off.length,
      off.length === 0
        ? "The database waits for its disk before it confirms."
        : `Off in the database: ${off.join(", ")}.`,
    ),
  ),
});
