/** A scenario as the evidence keeps it: what it is for, what it is judged by, and which parts of an SIS it reaches. */
import type { ScenarioEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { Scenario } from "./scenario.ts";

export function describeScenario({ id, title, purpose, judgedBy, phases }: Scenario): ScenarioEvidence {
  const journeys = phases.flatMap(({ streams }) => streams.map(({ journey }) => journey));
  return { id, title, purpose, judgedBy, systems: [...new Set(journeys.map(({ system }) => system))] };
}
