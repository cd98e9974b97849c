/** Reads that were accepted and returned nothing although something is on record, divided by all reads. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { totalOf } from "../spans.ts";

export const emptyAnswers = describeMeasure({
  by: "empty-answers",
  kinds: () => ["read"],
  measure: onLoad(measureEmptyAnswers),
});

function measureEmptyAnswers(load: LoadEvidence): Measurement {
  const reads = totalOf(load, "read");
  if (reads === 0) return untested("load.json", "No read was sent.");
  return measuredOnRequests(
    load.emptyAnswers / reads,
    `${number(load.emptyAnswers)} of ${counted(reads, "read", "reads")} came back empty although there is something on record.`,
  );
}
