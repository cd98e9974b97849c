/** The highest 99th percentile over all requests of a journey, of those journeys that sent enough to know it. */
import type { JourneyEvidence, LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, milliseconds, number, spoken } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";
import { fewestSamplesToKnowHundredth as fewest } from "../sample-sizes.ts";

export const journeyTail = describeMeasure({ by: "journey-tail", measure: onLoad(measureTails) });

function measureTails({ journeys }: LoadEvidence): Measurement {
  if (journeys.length === 0)
    return untested("load.json", "How long people waited wasn't recorded by journey.");
  const [slowest, ...others] = journeys
    .filter(({ count }) => count >= fewest)
    .toSorted((one, other) => other.p99Ms - one.p99Ms);
  const few = journeys.filter(({ count }) => count < fewest);
  if (slowest === undefined) return tooFew(few);
  const { count, p95Ms, p99Ms, maxMs } = slowest;
  const judged = `${counted(others.length + 1, "journey", "journeys")} had enough requests to be judged`;
  return measuredOnRequests(
    p99Ms,
    `Slowest for ${inQuotes(slowest)}, over ${counted(count, "request", "requests")}; 95 of 100 took less than ${milliseconds(p95Ms)}, and the slowest took ${milliseconds(maxMs)}. ${judged}${few.length === 0 ? "" : `; ${fewWords(few)}`}.`,
  );
}

/** Three slow answers of forty say nothing about a hundredth. */
function tooFew(few: readonly JourneyEvidence[]): Measurement {
  const because = `no journey sent ${counted(fewest, "request", "requests")}, the fewest that show how long the slowest hundredth takes; ${fewWords(few)}`;
  return { ...untested("load.json", because), notOfRun: because };
}

function fewWords(few: readonly JourneyEvidence[]): string {
  return `too few were sent by ${few.map((row) => `${inQuotes(row)} (${number(row.count)})`).join(", ")}`;
}

function inQuotes({ journey }: JourneyEvidence): string {
  return `“${spoken(journey)}”`;
}
