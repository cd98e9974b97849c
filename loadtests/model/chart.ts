/** The plan as a small text chart, for anyone who wants to see the day before it runs. */
import { allJourneys } from "../all-journeys.ts";
import { peakPerSecond } from "./curve.ts";
import type { Plan, Stream } from "./plan.ts";
import { phaseArrivals, plannedArrivals } from "./rates.ts";

const blocks = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const columns = 65;

export function planChart(plan: Plan): string {
  const arrivals = plan.streams.reduce((sum, stream) => sum + stream.arrivals, 0);
  return [
    `${plan.scenario}: ${plan.seconds.toFixed(0)} s, ${arrivals} arrivals at load ${plan.load} (${lengthWords(plan)})`,
    skyline(plan),
    phaseRuler(plan),
    ...phaseLines(plan),
    "[F] found in a source, [D] derived from one, [K] an assumption; plan.json has each number's source",
  ].join("\n");
}

function lengthWords({ timeScale }: Plan): string {
  if (timeScale === 1) return "phases at full length, quiet hours cut, peaks at their real rate";
  const share = `${(timeScale * 100).toFixed(0)}% of their length`;
  return timeScale > 1
    ? `phases stretched to ${share}, peaks at their real rate`
    : `phases squeezed to ${share} for a small load`;
}

function skyline(plan: Plan): string {
  const width = plan.seconds / columns;
  const rates = Array.from(
    { length: columns },
    (_, column) => plannedArrivals(plan, column * width, (column + 1) * width) / width,
  );
  const peak = Math.max(...rates);
  return rates.map((rate) => blocks[Math.ceil((rate / peak) * (blocks.length - 1))] ?? "").join("");
}

function phaseRuler(plan: Plan): string {
  return plan.phases
    .map((phase) => {
      const width = Math.round(((phase.endSecond - phase.beginSecond) / plan.seconds) * columns);
      return `|${phase.id}`.slice(0, width).padEnd(width);
    })
    .join("");
}

function streamLine(stream: Stream): string {
  const journey = allJourneys.find(({ id }) => id === stream.journey);
  const title = (journey?.title ?? stream.journey).padEnd(32);
  const peak = peakPerSecond(stream.curve).toFixed(2).padStart(6);
  const raised = stream.raised ? " (raised so that someone comes)" : "";
  return `          ${title} peak ${peak}/s [${stream.provenance}]${raised}`;
}

function phaseLines(plan: Plan): string[] {
  return plan.phases.flatMap((phase) => [
    `${phase.beginSecond.toFixed(0).padStart(4)} s  ${phase.title}: ${phaseArrivals(plan, phase.id)} arrivals`,
    ...plan.streams.filter((stream) => stream.phase === phase.id).map(streamLine),
  ]);
}
