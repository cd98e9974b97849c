/** Phases to which fewer people came than this share of their plan, less a few for rounding. */
import type { LoadEvidence, PhaseEvidence } from "../../evidence/load-evidence.ts";
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
  const short = phases.filter((phase) => cameTo(phase) < phase.plannedArrivals * share - roundingArrivals);
  const named = short.map(
    (phase) => `${phase.title}: ${number(cameTo(phase))} of ${number(phase.plannedArrivals)}`,
  );
  const planned = `${counted(phases.length, "phase was", "phases were")} planned`;
  return measuredOnly(
    "load.json",
    short.length,
    `${planned}${named.length === 0 ? "." : `; short: ${named.join("; ")}.`}`,
  );
}

/** Those for whom no virtual user was free came, too. */
function cameTo({ startedArrivals, droppedArrivals }: PhaseEvidence): number {
  return startedArrivals + droppedArrivals;
}
