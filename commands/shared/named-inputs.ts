/** Options whose values come from a list: scenarios and planted defects. Anything else is a problem to report. */
import { allScenarios } from "../../loadtests/all-scenarios.ts";
import type { Checked } from "../../parts/bad-input.ts";
import { defectIds } from "../../seed/defects/plant-defects.ts";

export const scenarioIds = allScenarios.map(({ id }) => id);

export function chooseScenario(name: string, text: unknown): Checked<string> {
  if (isScenario(text)) return { value: text, problems: [] };
  const problem = {
    name,
    seen: JSON.stringify(text),
    wanted: `one of ${scenarioIds.join(", ")}`,
    remedy: "Leave it out for opening-day.",
  };
  return { value: "opening-day", problems: [problem] };
}

function isScenario(text: unknown): text is string {
  return scenarioIds.some((id) => id === text);
}

/** `none`, `all`, or comma-separated ids. */
export function chooseDefects(text: unknown): Checked<string[]> {
  const ids = String(text);
  if (ids === "none") return { value: [], problems: [] };
  if (ids === "all") return { value: [...defectIds], problems: [] };
  const value = [...new Set(ids.split(",").map((id) => id.trim()))];
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
