/** The smallest number of requests of any kind that the scenario is judged by. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { requestKindWords } from "../../evidence/request-kind-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";
import { totalOf } from "../spans.ts";

export const samples = describeMeasure({ by: "samples", measure: onLoad(measureSamples) });

function measureSamples(load: LoadEvidence): Measurement {
  const counts = load.scenario.judgedBy.map((kind) => ({ kind, count: totalOf(load, kind) }));
  const [least] = counts.toSorted((one, other) => one.count - other.count);
  if (least === undefined) return untested("load.json", "The scenario isn't judged by any kind of request.");
  return measuredOnly(
    "load.json",
    least.count,
    `The rarest kind of request: ${requestKindWords[least.kind]}.`,
  );
}
