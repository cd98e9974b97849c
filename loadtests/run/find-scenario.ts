/** A scenario by its id. */
import { allScenarios } from "../all-scenarios.ts";
import type { Scenario } from "../model/scenario.ts";

export function findScenario(id: string): Scenario {
  const found = allScenarios.find((scenario) => scenario.id === id);
  if (found === undefined) throw new Error(`There is no scenario named ${id}.`);
  return found;
}
