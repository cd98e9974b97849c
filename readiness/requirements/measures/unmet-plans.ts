/**
 * Kinds of request of which too few were accepted, compared with what the people who came planned: nothing holds because
 * nobody could try it.
 */
import type { LoadEvidence, NamedEvidence } from "../../evidence/load-evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnRequests, untested } from "../measurement.ts";

type Params = {
  /** Of what is planned and may not be refused. */
  readonly share: number;
  /** For plans that are rounded. */
  readonly roundingRequests: number;
};

export const unmetPlans = describeMeasure<"unmet-plans", Params>({
  by: "unmet-plans",
  measure: onLoad(measureUnmet),
});

function measureUnmet({ byName }: LoadEvidence, params: Params): Measurement {
  const planned = byName.filter((row) => row.planned > 0);
  if (planned.length === 0) return untested("load.json", "What people planned wasn't recorded.");
  const unmet = planned.filter((row) => isUnmet(row, params));
  const named = unmet.map((row) => `${row.name}: ${number(row.accepted)} of ${number(row.planned)}`);
  const asked = `People planned ${counted(planned.length, "kind of request", "kinds of request")}`;
  return measuredOnRequests(
    unmet.length,
    unmet.length === 0
      ? `${asked}, and enough of each were accepted.`
      : `${asked}; too few were accepted of ${named.join("; ")}.`,
  );
}

function isUnmet({ planned, accepted, mostRefused, mostLeftOut }: NamedEvidence, params: Params): boolean {
  const expected = planned * (1 - mostLeftOut) * (1 - mostRefused);
  const least = expected * params.share - params.roundingRequests;
  return accepted < least || (accepted === 0 && expected >= params.roundingRequests);
}
