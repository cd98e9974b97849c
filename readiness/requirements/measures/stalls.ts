/** The longest time in which nobody got an answer, or nobody could sign in, and neither the generator nor a full machine can be the reason. */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { counted, duration, number } from "../../evidence/plain-words.ts";
import type { StallEvidence } from "../../evidence/stall-evidence.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

export const longestStall = describeMeasure({ by: "stalls", measure: onLoad(measureStalls) });

const inWords = {
  answers: "nobody got an answer",
  "sign-ins": "nobody could sign in",
} as const satisfies Record<StallEvidence["what"], string>;

function measureStalls({ stalls, requests }: LoadEvidence): Measurement {
  if (stalls === null || requests.length === 0)
    return untested("load.json", "When people got answers wasn't recorded.");
  const [longest] = stalls.toSorted((one, other) => other.provenSeconds - one.provenSeconds);
  if (longest === undefined)
    return measuredOnRequests(0, "Whenever people waited, some of them got an answer.");
  const { what, beginSecond, endSecond, provenSeconds, failed } = longest;
  const [begin, end] = [duration(beginSecond), duration(endSecond)];
  return measuredOnRequests(
    provenSeconds * 1000,
    `From ${begin} to ${end} into the load, ${inWords[what]}: ${counted(failed, "request", "requests")} failed. ${whoseFault(longest)}`,
  );
}

function whoseFault({ provenSeconds, idleSeconds }: StallEvidence): string {
  const proven = `In ${number(provenSeconds)} of these seconds the generator was running, and the machine`;
  if (idleSeconds === 0) return `${proven} had capacity to spare.`;
  return `${proven} wasn't the reason. It was full in ${number(idleSeconds)} of them, but the system and its database did nothing and weren't waiting for a processor.`;
}
