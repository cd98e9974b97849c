/**
 * The share of people who waited longer for one answer than patience lasts, over everyone and among those on each journey
 * who are enough: the worst of them. One person alone is no share.
 */
import type { LoadEvidence, VisitsEvidence } from "../../evidence/load-evidence.ts";
import { counted, number, spoken } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = { readonly fewestVisits: number };

export const longWaits = describeMeasure<"long-waits", Params>({
  by: "long-waits",
  measure: onLoad(measureWaits),
});

function measureWaits({ visits }: LoadEvidence, { fewestVisits }: Params): Measurement {
  const whole = { who: "everyone", ...waitsOf(visits) };
  if (whole.people === 0) return untested("load.json", "How long people waited wasn't recorded.");
  const journeys = [...Map.groupBy(visits, ({ journey }) => journey)]
    .map(([journey, rows]) => ({ who: `“${spoken(journey)}”`, ...waitsOf(rows) }))
    .filter((row) => row.people >= fewestVisits);
  const worst = [whole, ...journeys].reduce((most, row) => (row.share > most.share ? row : most));
  return measuredOnRequests(
    worst.share,
    `The highest share is that of ${worst.who}: ${number(worst.waited)} of ${counted(worst.people, "person", "people")}.`,
  );
}

function waitsOf(rows: readonly VisitsEvidence[]) {
  const people = rows.reduce((sum, { visits }) => sum + visits, 0);
  const waited = rows.reduce((sum, { longWaits: waits }) => sum + waits, 0);
  return { people, waited, share: waited > 1 ? waited / people : 0 };
}
