/** Students who were on record before the load and aren't any more; any load could have removed them. */
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLedger, onLoad } from "../describe-measure.ts";
import { faultsFound } from "../faults-found.ts";
import { untested } from "../measurement.ts";
import { ledgerFile, sumOf } from "../writes.ts";

export const vanishedStudents = describeMeasure({
  by: "vanished-students",
  measure: (evidence, params) =>
    onLoad((load) =>
      onLedger((ledger) => {
        const wasToWrite = load.scenario.judgedBy.some((kind) => kind === "attendance" || kind === "write");
        if (load.requests.length === 0 || (wasToWrite && sumOf(ledger, "ok") === 0))
          return untested(ledgerFile, "No write was confirmed, so there was nothing to check.");
        return faultsFound(
          ledger,
          "vanished",
          (students) =>
            `${counted(students, "student", "students")} on record before the load ${students === 1 ? "is" : "are"} gone.`,
        );
      })(evidence, params),
    )(evidence, params),
});
