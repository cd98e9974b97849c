/** Phases that started fewer arrivals than this share of their plan, less a few arrivals for rounding. */
import type { LoadEvidence } from "../../evidence/evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onLoad } from "../describe-measure.ts";
import { type Measurement, measuredOnly, untested } from "../measurement.ts";

type Params = { readonly share: number; readonly roundingArrivals: number };

export const phaseShortfall = describeMeasure<"phase-shortfall", Params>({
  by: "phase-shortfall",
  measure: onLoad(measureShortfall),
});

function measureShortfall({ phases }: LoadEvidence, { share, roundingArrivals }: Params): Measurement {
  if (phases.length === 0) return untested("load.json", "The load had no phases.");
  const short = phases.filter(
    (phase) => phase.startedArrivals < phase.plannedArrivals * share - roundingArrivals,
  );
  const named = short.map(
    (phase) => `${phase.title}: ${number(phase.startedArrivals)} of ${number(phase.plannedArrivals)}`,
  );
  const planned = `${counted(phases.length, "phase was", "phases were")} planned`;
  return measuredOnly(
    "load.json",
    short.length,
    `${planned}${named.length === 0 ? "." : `; short: ${named.join("; ")}.`}`,
  );
}
