/** The highest 99th percentile of any kind of request in any phase, or in the whole load, that has enough of them. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, milliseconds } from "../../evidence/plain-words.ts";
import { requestKindWords } from "../../evidence/request-kind-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { fewestSamplesForHundredth } from "../sample-sizes.ts";
import { spanTitle } from "../spans.ts";

export const slowTail = describeMeasure({ by: "slow-tail", measure: onLoad(measureTail) });

function measureTail(load: LoadEvidence): Measurement {
  const rows = load.requests.filter(({ name }) => name === null);
  if (rows.every(({ count }) => count === 0)) return untested("load.json", "No request was sent.");
  const [slowest] = rows
    .filter(({ count }) => count >= fewestSamplesForHundredth)
    .toSorted((one, other) => other.p99Ms - one.p99Ms);
  return slowest === undefined
    ? measuredOnRequests(
        0,
        `No kind of request was sent ${counted(fewestSamplesForHundredth, "time", "times")}.`,
      )
    : measuredOnRequests(
        slowest.p99Ms,
        `Slowest for ${requestKindWords[slowest.kind]} in ${spanTitle(load, slowest.phase)}; the slowest single one took ${milliseconds(slowest.maxMs)}.`,
      );
}
