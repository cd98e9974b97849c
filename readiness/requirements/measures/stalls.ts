/** The longest time in which nobody got an answer, or nobody could sign in, and the generator can't be the reason. */
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
  return measuredOnRequests(
    provenSeconds * 1000,
    `From ${duration(beginSecond)} to ${duration(endSecond)} into the load, ${inWords[what]}: ${counted(failed, "request", "requests")} failed. In ${number(provenSeconds)} of these seconds the generator was running and the machine had capacity to spare.`,
  );
}
