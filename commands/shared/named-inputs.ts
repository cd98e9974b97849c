/** Inputs that are chosen from lists: scenarios and planted defects. What is not on the list is a problem to report. */
import { type ScenarioId, scenarios } from "../../loadtests/run/run-scenario.ts";
import type { InputProblem } from "../../parts/bad-input.ts";
import { defectIds } from "../../seed/defects/plant-defects.ts";

export type Chosen<Value> = { value: Value; problems: InputProblem[] };

export const scenarioIds = Object.keys(scenarios);

export function chooseScenario(name: string, text: unknown): Chosen<ScenarioId> {
  if (isScenario(text)) return { value: text, problems: [] };
  const problem = {
    name,
    seen: JSON.stringify(text),
    wanted: `one of ${scenarioIds.join(", ")}`,
    remedy: "Leave it out for opening-day.",
  };
  return { value: "opening-day", problems: [problem] };
}

function isScenario(text: unknown): text is ScenarioId {
  return scenarioIds.some((id) => id === text);
}

/** `none`, `all`, or ids parted by commas. */
export function chooseDefects(text: unknown): Chosen<string[]> {
  const asked = String(text);
  if (asked === "none") return { value: [], problems: [] };
  if (asked === "all") return { value: [...defectIds], problems: [] };
  const value = [...new Set(asked.split(",").map((id) => id.trim()))];
  const unknown = value.filter((id) => !defectIds.includes(id));
  if (unknown.length === 0) return { value, problems: [] };
  const problem = {
    name: "--defects",
    seen: JSON.stringify(unknown.join(",")),
    wanted: `none, all, or some of ${defectIds.join(",")}`,
    remedy: "Leave it out to plant none.",
  };
  return { value: [], problems: [problem] };
}
