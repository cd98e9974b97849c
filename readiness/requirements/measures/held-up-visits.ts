/**
 * The share of people's visits that was neither waiting for the SIS nor thinking, in the worst phase with enough visits:
 * something held the generator up.
 */
import type { LoadEvidence } from "../../evidence/load-evidence.ts";
import { percent } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";
import { spanTitle } from "../spans.ts";
import { spentIn } from "../visit-time.ts";

type Params = { readonly fewestVisits: number };

export const heldUpVisits = describeMeasure<"held-up-visits", Params>({
  by: "held-up-visits",
  measure: onLoad(measureHeldUp),
});

function measureHeldUp(load: LoadEvidence, { fewestVisits }: Params): Measurement {
  if (load.visits.length === 0)
    return untested("load.json", "How people spent their visits wasn't recorded.");
  const whole = spentIn(load, null);
  const phases = load.phases.map(({ id }) => spentIn(load, id));
  const judged = [whole, ...phases.filter(({ visits }) => visits >= fewestVisits)];
  const worst = judged.reduce((most, span) => (span.heldUp > most.heldUp ? span : most));
  return measuredOnly(
    "load.json",
    worst.heldUp,
    `In ${spanTitle(load, worst.phase)}, people spent ${percent(worst.heldUp)} of their visits neither waiting for an answer nor thinking.`,
  );
}
