/**
 * Kinds of request that were refused more often than a working SIS would, each by its own limit. One refusal alone says
 * nothing about a share, nor do three where people get in each other's way.
 */
import type { LoadEvidence, NamedEvidence } from "../../evidence/load-evidence.ts";
import { number, percent } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

export const refusedTooOften = describeMeasure({
  by: "refused-too-often",
  measure: onLoad(measureRefusals),
});

function measureRefusals({ byName }: LoadEvidence): Measurement {
  const sent = byName.filter((row) => row.sent > 0);
  if (sent.length === 0) return untested("load.json", "How each request ended wasn't recorded.");
  const often = sent.filter(isRefusedTooOften);
  const named = often.map(
    (row) =>
      `${row.name}: ${number(refusedOf(row))} of ${number(row.sent)}, at most ${percent(row.mostRefused)} may be`,
  );
  return measuredOnRequests(
    often.length,
    often.length === 0
      ? "Each kind of request was refused no more often than it may be."
      : `Refused too often: ${named.join("; ")}.`,
  );
}

/** A kind that may be refused more often than this is one where people get in each other's way. [K] */
const uncontested = 0.01;

function isRefusedTooOften(row: NamedEvidence): boolean {
  const fewest = row.mostRefused > uncontested ? 3 : 1;
  return refusedOf(row) > Math.max(fewest, Math.ceil(row.sent * row.mostRefused));
}

/** What was neither accepted nor failed. */
function refusedOf({ sent, accepted, failed }: NamedEvidence): number {
  return Math.max(0, sent - accepted - failed);
}
