/** Evidence files that are missing, damaged, or have an unexpected format. */
import { type FoundEvidence, isLoadAlone } from "../../evidence/found-evidence.ts";
import { describeMeasure } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";

const judgedFiles = {
  run: "run.json",
  load: "load.json",
  ledger: "ledger-account.json",
  audit: "audit.json",
} as const;

const parts = ["run", "load", "ledger", "audit"] as const;
const partsOfLoad = ["run", "load"] as const;

export const missingEvidence = describeMeasure({ by: "missing-evidence", measure: measureGaps });

/** A missing part counts even if no gap names it. */
function measureGaps(evidence: FoundEvidence): Measurement {
  const gaps = new Map((evidence.gaps ?? []).map((gap) => [gap.file, gap.problem]));
  for (const part of isLoadAlone(evidence) ? partsOfLoad : parts)
    if (evidence[part] === undefined && !gaps.has(judgedFiles[part])) gaps.set(judgedFiles[part], "missing");
  const named = [...gaps].map(([name, problem]) => `${name}: ${problem}`);
  return measuredOnly(
    "the run's folder",
    gaps.size,
    named.length === 0 ? "Every evidence file could be read." : `${named.join("; ")}.`,
  );
}
