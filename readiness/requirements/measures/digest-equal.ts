/** 1 if the district is, byte for byte, the one that the same inputs produced before; otherwise 0. */
import type { RunEvidence } from "../../evidence/evidence.ts";
import { describeMeasure, onRun } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";

export const digestEqual = describeMeasure({ by: "digest-equal", measure: onRun(measureDigest) });

function measureDigest({ district: { digest, expectedDigest } }: RunEvidence): Measurement {
  const isEqual = digest !== "" && digest === expectedDigest;
  const shown = `The digest is ${digest.slice(0, 16)}…`;
  return measuredOnly(
    "run.json",
    isEqual ? 1 : 0,
    digest === expectedDigest ? `${shown}.` : `${shown}; expected ${expectedDigest.slice(0, 16)}….`,
  );
}
