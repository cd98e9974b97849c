/** Judges a run by the requirements that its kind can answer. */
import type { Waiver } from "../evidence/evidence.ts";
import { type FoundEvidence, isLoadAlone } from "../evidence/found-evidence.ts";
import { readMeasure } from "../requirements/read-measure.ts";
import type { Requirement } from "../requirements/requirement.ts";
import { requirements } from "../requirements/requirements.ts";
import { judge } from "./judge.ts";
import type { Judgment } from "./judged-requirement.ts";

export function judgeRun(evidence: FoundEvidence, waivers: readonly Waiver[]): Judgment {
  const own = isLoadAlone(evidence) ? requirements.filter((one) => isOfLoad(one, evidence)) : requirements;
  return judge(evidence, own, waivers);
}

/** Where the evidence of a load is. */
const placesOfLoad: readonly string[] = ["load.json", "run.json", "manifest.json", "the run's folder"];

function isOfLoad({ measure }: Requirement, evidence: FoundEvidence): boolean {
  return placesOfLoad.includes(readMeasure(evidence, measure).measurement.evidence);
}
