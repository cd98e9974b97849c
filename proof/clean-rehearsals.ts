/** Rehearsals with nothing wrong, of districts of many sizes: none of them may end in NO-GO, or the tester cries wolf. */
import type { ReportedVerdict } from "../readiness/judge/judged-requirement.ts";

export type CleanRehearsal = {
  /** Its place in the table, from 1. */
  readonly number: number;
  readonly students: number;
  readonly seed: number;
  /** Whether its data are those of a good opening day, with a few students still unscheduled, or have nothing to find. */
  readonly mess: "normal" | "none";
  readonly scenario: string;
  /** As a share of the district's real rate. */
  readonly load: number;
};

/** Sizes, scenarios and loads in every order; one is an opening day at its full length. Two have a mess, the next two have none. */
const rows = [
  [500, "opening-day", 0.02],
  [20_000, "steady", 1],
  [1000, "opening-day", 0.05],
  [5000, "steady", 5],
  [12_000, "opening-day", 0.01],
  [2000, "steady", 0.05],
  [700, "opening-day", 0.03],
  [8000, "steady", 2],
  [15_000, "opening-day", 0.02],
  [3000, "opening-day", 1],
  [20_000, "opening-day", 0.05],
  [500, "steady", 0.5],
  [5000, "opening-day", 0.02],
  [1000, "steady", 3],
  [2000, "opening-day", 0.04],
  [12_000, "steady", 0.2],
  [8000, "opening-day", 0.03],
  [700, "steady", 1],
  [3000, "spike", 0.5],
  [15_000, "steady", 0.1],
  [5000, "spike", 1],
  [1000, "smoke", 0.05],
  [8000, "smoke", 1],
  [2000, "schedule-release", 1],
  [5000, "schedule-release", 0.5],
] as const;

/** Each has a seed of its own, and none is that of the district that everyone rehearses first. */
const firstSeed = 101;

export const cleanRehearsals: readonly CleanRehearsal[] = rows.map(([students, scenario, load], index) => ({
  number: index + 1,
  students,
  seed: firstSeed + index,
  mess: index % 4 < 2 ? "normal" : "none",
  scenario,
  load,
}));

/** What was concluded from one of them. */
export type CleanRun = CleanRehearsal & {
  readonly run: string;
  readonly verdict: ReportedVerdict;
  readonly why: string;
  /** Empty if it raised no false alarm. */
  readonly problems: readonly string[];
};

type Row = {
  readonly id: string;
  readonly promise: string;
  readonly severity: string;
  readonly status: string;
  readonly proven: boolean;
};

/** Requirements on the generator and its machine: a busy machine may break them, and nothing else. */
export const ofTheGenerator: readonly string[] = [
  "validity.clock",
  "validity.dropped-arrivals",
  "validity.foreign-load",
  "validity.generator-pauses",
  "validity.generator-saturation",
  "validity.held-up-visits",
  "validity.late-arrivals",
  "validity.phase-coverage",
];

/** A run that couldn't be judged since the machine was busy is no alarm; a failure that it proves all the same is one. */
export function judgeClean(
  rehearsal: CleanRehearsal,
  {
    run,
    verdict,
    why,
    requirements,
  }: Pick<CleanRun, "run" | "verdict" | "why"> & { requirements: readonly Row[] },
): CleanRun {
  const proven = requirements.filter(({ proven: isProven }) => isProven);
  const problems = [...verdictProblems(verdict, requirements), ...proven.map(wronglyFound)];
  return { ...rehearsal, run, verdict, why, problems: [...new Set(problems)] };
}

function verdictProblems(verdict: ReportedVerdict, requirements: readonly Row[]): string[] {
  if (verdict === "GO") return [];
  if (verdict !== "INVALID RUN") return requirements.filter(isUnmet).map(wronglyFound);
  const disturbed = requirements.filter(
    ({ severity, status }) => severity === "invalidates" && status === "failed",
  );
  return disturbed.some(({ id }) => ofTheGenerator.includes(id))
    ? []
    : ["it couldn't be judged, but neither the generator nor its machine was named"];
}

function isUnmet({ severity, status }: Row): boolean {
  return severity !== "invalidates" && status !== "held";
}

function wronglyFound({ id, promise, status }: Row): string {
  return `${id} (${promise.replace(/\.$/, "")}): ${status}, though nothing was wrong`;
}
