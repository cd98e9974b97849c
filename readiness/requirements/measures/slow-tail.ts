/** The highest 99th percentile of any kind of request in any phase, or in the whole load, that has enough of them. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, milliseconds, number } from "../../evidence/plain-words.ts";
import { requestKindWords } from "../../evidence/request-kind-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { fewestSamplesToKnowHundredth as fewest } from "../sample-sizes.ts";
import { spanTitle } from "../spans.ts";

export const slowTail = describeMeasure({ by: "slow-tail", measure: onLoad(measureTail) });

function measureTail(load: LoadEvidence): Measurement {
  const rows = load.requests.filter(({ name }) => name === null);
  if (rows.every(({ count }) => count === 0)) return untested("load.json", "No request was sent.");
  const [slowest] = rows
    .filter(({ count }) => count >= fewest)
    .toSorted((one, other) => other.p99Ms - one.p99Ms);
  if (slowest === undefined) return tooFew(Math.max(...rows.map(({ count }) => count)));
  const { kind, phase, count, p99Ms, maxMs } = slowest;
  return measuredOnRequests(
    p99Ms,
    `Slowest for ${requestKindWords[kind]} in ${spanTitle(load, phase)}, over ${counted(count, "request", "requests")}; the slowest single one took ${milliseconds(maxMs)}.`,
  );
}

function tooFew(most: number): Measurement {
  const because = `no kind of request was sent ${counted(fewest, "time", "times")}, the fewest that show how long the slowest hundredth takes; the most of one kind were ${number(most)}`;
  return { ...untested("load.json", because), notOfRun: because };
}
