/**
 * Visits that came to nothing because no virtual user was free, or that the end cut off. Where people spent most of their
 * visits waiting for the SIS, it's the SIS that held the users; elsewhere, the generator had too few.
 */
import type { LoadEvidence, PhaseEvidence } from "../../evidence/load-evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, measuredOnRequests } from "../measurement.ts";
import { phasesOfWaiting } from "../visit-time.ts";

type Params = { readonly because: "generator" | "sis" };

export const droppedArrivals = describeMeasure<"dropped-arrivals", Params>({
  by: "dropped-arrivals",
  measure: onLoad((load, { because }) => (because === "sis" ? measureLost(load) : measureDropped(load))),
});

function measureDropped(load: LoadEvidence): Measurement {
  const waiting = phasesOfWaiting(load);
  const phases = load.phases.filter(({ id, droppedArrivals: dropped }) => dropped > 0 && !waiting.has(id));
  const dropped = Math.max(droppedIn(phases), load.generator.droppedArrivals - droppedIn(load.phases));
  return measuredOnly(
    "load.json",
    dropped,
    `${counted(dropped, "arrival was", "arrivals were")} dropped.${whereIn(phases)}`,
  );
}

function measureLost(load: LoadEvidence): Measurement {
  const waiting = phasesOfWaiting(load);
  const phases = load.phases.filter(({ id, droppedArrivals: dropped }) => dropped > 0 && waiting.has(id));
  const cutOff = waiting.size > 0 ? load.generator.interruptedArrivals : 0;
  const lost = droppedIn(phases);
  return measuredOnRequests(
    lost + cutOff,
    `${counted(lost, "person", "people")} could not begin because everyone before them was still waiting for an answer, and ${counted(cutOff, "visit was", "visits were")} still waiting at the end.${whereIn(phases)}`,
  );
}

function droppedIn(phases: readonly PhaseEvidence[]): number {
  return phases.reduce((sum, phase) => sum + phase.droppedArrivals, 0);
}

function whereIn(phases: readonly PhaseEvidence[]): string {
  return phases.length === 0 ? "" : ` In: ${phases.map(({ title }) => title).join(", ")}.`;
}
