/** Whether the run measured the SIS: what was dropped, cut off or starved on the generator's side. Pure. */
import type { LoadEvidence, PhaseEvidence } from "../../readiness/evidence/load-evidence.ts";
import type { Plan } from "../model/plan.ts";
import type { RecordedSecond } from "./read-record.ts";
import type { Summary } from "./read-summary.ts";
import type { MachineSample } from "./sampler.ts";

type Generator = LoadEvidence["generator"];
type Part = Exclude<Generator["saturatedBy"], null>;

/** Cores. A machine with less than this left is saturated. */
const leastIdleCores = 0.1;
const parts: Part[] = ["generator", "sis", "postgres", "other"];

export type Saturation = Pick<Generator, "saturatedShare" | "longestSaturatedSeconds" | "saturatedBy">;

export function isFull({ cores }: MachineSample): boolean {
  return cores.idle < leastIdleCores;
}

export function saturation(samples: MachineSample[]): Saturation {
  const full = samples.map(isFull);
  let spell = 0;
  let longest = 0;
  for (const one of full) {
    spell = one ? spell + 1 : 0;
    longest = Math.max(longest, spell);
  }
  const used = (part: Part) =>
    samples.reduce((sum, sample, index) => sum + (full[index] ? sample.cores[part] : 0), 0);
  const most = parts.reduce((best, part) => (used(part) > used(best) ? part : best));
  return {
    saturatedShare: samples.length === 0 ? 0 : full.filter(Boolean).length / samples.length,
    longestSaturatedSeconds: longest,
    saturatedBy: longest === 0 ? null : most,
  };
}

export function phaseEvidence(plan: Plan, summary: Summary): PhaseEvidence[] {
  return plan.phases.map((phase) => ({
    ...phase,
    plannedArrivals: plan.streams
      .filter((stream) => stream.phase === phase.id)
      .reduce((sum, stream) => sum + stream.arrivals, 0),
    startedArrivals: summary.value("arrivals", `phase:${phase.id}`, "count"),
    droppedArrivals: summary.value("dropped_iterations", `phase:${phase.id}`, "count"),
  }));
}

function largestStep(samples: MachineSample[]): number {
  return Math.max(0, ...samples.map((sample) => Math.abs(sample.clockStepMs)));
}

/** k6 makes a record every second, so a longer time between two is a pause of its process. */
function longestPauseMs(recorded: readonly RecordedSecond[]): number {
  const times = recorded.map(({ atMs }) => atMs);
  return Math.max(0, ...times.slice(1).map((atMs, index) => atMs - (times[index] ?? atMs)));
}

export type GeneratorRecords = {
  readonly summary: Summary;
  readonly recorded: readonly RecordedSecond[];
  /** Taken during the load. */
  readonly samples: MachineSample[];
  readonly maxActiveUsers: number;
};

/** k6 counts a journey as an iteration unless it was cut off. */
export function generatorHealth({ summary, recorded, samples, maxActiveUsers }: GeneratorRecords): Generator {
  const total = (metric: string) => summary.value(metric, undefined, "count");
  return {
    droppedArrivals: total("dropped_iterations"),
    interruptedArrivals: Math.max(0, total("arrivals") - total("iterations")),
    scriptErrors: total("script_errors"),
    maxActiveUsers,
    longestPauseMs: longestPauseMs(recorded),
    sampledSeconds: samples.length,
    ...saturation(samples),
    clockStepMs: largestStep(samples),
  };
}
