/**
 * Kinds of request of which more than a given share failed or came back empty, however rare they are among all requests.
 * One failure alone says nothing about a share.
 */
import type { LoadEvidence, NamedEvidence } from "../../evidence/load-evidence.ts";
import { number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = { readonly share: number };

export const brokenRequests = describeMeasure<"broken-requests", Params>({
  by: "broken-requests",
  measure: onLoad(measureBroken),
});

function measureBroken({ byName }: LoadEvidence, { share }: Params): Measurement {
  const sent = byName.filter((row) => row.sent > 0);
  if (sent.length === 0) return untested("load.json", "How each request ended wasn't recorded.");
  const broken = sent.filter((row) => brokenOf(row) > Math.max(1, row.sent * share));
  const named = broken.map(
    (row) =>
      `${row.name}: ${number(row.failed)} failed and ${number(row.empty)} empty of ${number(row.sent)}`,
  );
  return measuredOnRequests(
    broken.length,
    broken.length === 0 ? "No kind of request stands out." : `${named.join("; ")}.`,
  );
}

function brokenOf({ failed, empty }: NamedEvidence): number {
  return failed + empty;
}
