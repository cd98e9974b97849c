/** How long people on each journey waited: for the terminal and the page. Pure. */
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { patienceSeconds } from "../evidence/patience.ts";
import { milliseconds, number, percent, spoken } from "../evidence/plain-words.ts";
import { fewestSamplesToKnowHundredth } from "../requirements/sample-sizes.ts";

/** Of the numbers that follow the journey. */
export const waitColumns = [
  "requests",
  "95 of 100",
  "99 of 100",
  "people",
  `waited over ${patienceSeconds} s`,
] as const;

export function journeyWaits({ journeys, visits }: Pick<LoadEvidence, "journeys" | "visits">): string[][] {
  return journeys.map(({ journey, count, p95Ms, p99Ms }) => {
    const own = visits.filter((row) => row.journey === journey);
    const people = own.reduce((sum, row) => sum + row.visits, 0);
    const longWaits = own.reduce((sum, row) => sum + row.longWaits, 0);
    return [
      spoken(journey),
      number(count),
      milliseconds(p95Ms),
      count < fewestSamplesToKnowHundredth ? "too few" : milliseconds(p99Ms),
      number(people),
      share(longWaits, people),
    ];
  });
}

function share(longWaits: number, people: number): string {
  return people === 0 ? "not known" : `${number(longWaits)} (${percent(longWaits / people)})`;
}
