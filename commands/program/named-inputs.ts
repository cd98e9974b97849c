/** Options whose values come from a list: scenarios, messes and planted defects. Anything else is a problem to report. */
import { allScenarios } from "../../loadtests/all-scenarios.ts";
import type { Scenario } from "../../loadtests/model/scenario.ts";
import { openingDay } from "../../loadtests/scenarios/opening-day.ts";
import type { Checked, InputProblem } from "../../parts/bad-input.ts";
import { defectIds } from "../../seed/defects/plant-defects.ts";
import { type MessLevel, messLevels } from "../../seed/mess/mess.ts";
import { isOwnScenario, readOwnScenario } from "./own-scenario.ts";

export const scenarioIds = allScenarios.map(({ id }) => id);

/** One by its name, or one in a file of one's own. */
export async function chooseScenario(name: string, text: unknown): Promise<Checked<Scenario>> {
  if (isOwnScenario(text)) return readOwnScenario(name, text);
  const found = allScenarios.find(({ id }) => id === text);
  if (found !== undefined) return { value: found, problems: [] };
  const problem = {
    name,
    seen: JSON.stringify(text),
    wanted: `one of ${scenarioIds.join(", ")}, or a file such as ./mine.ts`,
    remedy: `Use ${openingDay.id} for the first day of school.`,
  };
  return { value: openingDay, problems: [problem] };
}

export function chooseMess(text: unknown, usual: MessLevel): Checked<MessLevel> {
  if (text === undefined) return { value: usual, problems: [] };
  const found = messLevels.find((level) => level === text);
  if (found !== undefined) return { value: found, problems: [] };
  const problem = {
    name: "--mess",
    seen: JSON.stringify(text),
    wanted: `one of ${messLevels.join(", ")}`,
    remedy: `Leave it out for ${usual}.`,
  };
  return { value: usual, problems: [problem] };
}

type Given = Readonly<Record<string, unknown>>;

/** A problem for each of these options that was given. */
export function refuseGiven(options: Given, wanted: string, remedy: string): InputProblem[] {
  return Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({ name, seen: JSON.stringify(value), wanted, remedy }));
}

/** What is wrong with a district is planted before school opens, and then its history wouldn't fit. */
export function refuseBesideHistory({ through, mess, defects }: Given): InputProblem[] {
  if (through === undefined) return [];
  const planted = (value: unknown) => (value === "none" ? undefined : value);
  return refuseGiven(
    { "--mess": planted(mess), "--defects": planted(defects) },
    "none beside --through, whose district has no bad assignments",
    "Leave out one of the two.",
  );
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
