/** Tables of a school, and promises of the schema, that changed though no operation named them. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger } from "../describe-measure.ts";
import { faultsFound } from "../faults-found.ts";
import { untested } from "../measurement.ts";
import { ledgerFile } from "../writes.ts";

export const touchedTables = describeMeasure({
  by: "touched-tables",
  measure: onLedger((ledger) => {
    const { compared } = ledger;
    if (compared === null)
      return untested(ledgerFile, "No record was kept of the district as it was before the load.");
    const { rows, tables } = compared;
    return faultsFound(
      ledger,
      "touched",
      () =>
        `${counted(rows, "row", "rows")} in ${counted(tables, "table", "tables")} were compared, school by school.`,
    );
  }),
});
