/** Arrivals that the generator dropped: the larger of its own count and the sum over the phases. */
import type { LoadEvidence } from "../../evidence/evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly } from "../measurement.ts";

export const droppedArrivals = describeMeasure({
  by: "dropped-arrivals",
  measure: onLoad(measureDropped),
});

function measureDropped(load: LoadEvidence): Measurement {
  const phases = load.phases.filter((phase) => phase.droppedArrivals > 0);
  const inPhases = phases.reduce((sum, phase) => sum + phase.droppedArrivals, 0);
  const dropped = Math.max(inPhases, load.generator.droppedArrivals);
  const where = phases.length === 0 ? "" : ` In: ${phases.map(({ title }) => title).join(", ")}.`;
  return measuredOnly(
    "load.json",
    dropped,
    `${counted(dropped, "arrival was", "arrivals were")} dropped.${where}`,
  );
}
