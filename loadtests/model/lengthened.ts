/** A scenario that lasts longer: its phases are stretched alike, and each peak is held longer at the same rate. Think times stay. Pure. */
import type { Checked } from "../../parts/bad-input.ts";
import type { Scenario } from "./scenario.ts";

/** `minutes`: of the whole load; undefined for its own length. Shorter than that is a problem. */
export function lengthened(scenario: Scenario, minutes: unknown): Checked<Scenario> {
  if (minutes === undefined) return { value: scenario, problems: [] };
  const wanted = Number(minutes);
  const own = scenario.pace(1);
  const phaseMinutes = scenario.phases.reduce((sum, { seconds }) => sum + seconds, 0) / 60;
  const least = Math.ceil(phaseMinutes * own.timeScale * 10) / 10;
  if (!(wanted >= least && wanted <= longestMinutes))
    return { value: scenario, problems: [problem(minutes, scenario, least)] };
  const pace = () => ({ ...own, timeScale: wanted / phaseMinutes });
  return { value: { ...scenario, minutes: wanted, pace }, problems: [] };
}

/** A day. [K] */
const longestMinutes = 1440;

function problem(minutes: unknown, { id }: Scenario, least: number) {
  return {
    name: "--duration",
    seen: JSON.stringify(minutes),
    wanted: `a number of minutes from ${least}, which is as long as ${id} is by itself, to ${longestMinutes}`,
    remedy: "Leave it out for the scenario's own length.",
  };
}
