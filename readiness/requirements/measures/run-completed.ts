/** 1 if the rehearsal ran to its end; 0 if it stopped before, with the reason. */
import { endOf } from "../../evidence/begun-run.ts";
import type { FoundEvidence } from "../../evidence/found-evidence.ts";
import { describeMeasure } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";

const file = "run.json";

export const runCompleted = describeMeasure({ by: "run-completed", measure: measureEnd });

function measureEnd({ run, begun }: FoundEvidence): Measurement {
  if (begun !== undefined) return measuredOnly(file, 0, endOf(begun));
  return run === undefined
    ? untested(file, "The description of the run is missing.")
    : measuredOnly(file, 1, "It ran to its end.");
}
