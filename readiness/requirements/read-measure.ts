/** Reads the evidence of a run for one requirement. A missing part gives "not tested", never a value. */
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { allMeasures } from "./all-measures.ts";
import type { Reading } from "./describe-measure.ts";
import type { Measure } from "./requirement.ts";

export function readMeasure(evidence: FoundEvidence, measure: Measure): Reading {
  for (const described of allMeasures) {
    const reading = described.read(evidence, measure);
    if (reading !== undefined) return reading;
  }
  throw new Error(`There is no measure ${measure.by}.`);
}
