/** Validity of the run: whether its results can be trusted. */
import { counted, milliseconds, number, percent } from "../evidence/plain-words.ts";
import type { Sourced } from "../evidence/sourced.ts";
import { assumed, found, inSeconds } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";
import { fewestSamplesForPercentile } from "./sample-sizes.ts";

const lateSpanSeconds = 10;
const lateShare = 0.3;
const pauseMs = 3000;
const heldUpShare = 0.1;
const phaseShare = 0.99;
const roundingArrivals = 3;
const fullShare = 0.05;
const slowMs = 1000;
const clockStepMs = 250;

const neverSaidNoGo = found(
  "The system was never stress tested as a whole, and no indicator ever signaled a “No Go” (IEEE Spectrum, 2014; Los Angeles Times, November 6, 2014).",
);

type Facts = Pick<
  Requirement,
  "id" | "promise" | "measure" | "comparison" | "limit" | "unit" | "nextStep" | "leads" | "leavesProof"
> & {
  readonly source: Sourced;
  readonly in2014?: Sourced;
};

const facts: readonly Facts[] = [
  {
    id: "validity.as-sealed",
    promise: "Nobody changed the evidence after the run ended.",
    measure: { by: "changed-evidence" },
    comparison: "at most",
    limit: 0,
    unit: "changed files",
    source: assumed(
      "Each file has the digest that it had when the run ended, and what can be derived from other files is derived again.",
    ),
    nextStep: "Restore the run's folder from a copy that nobody changed, or run the whole rehearsal again.",
  },
  {
    id: "validity.completed",
    promise: "The run got to its end.",
    measure: { by: "run-completed" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    source: assumed("What a run has not reached can't be judged."),
    nextStep: "Remove what stopped it, and run all of it again.",
  },
  {
    id: "validity.evidence",
    promise: "All evidence of the run is complete and readable.",
    measure: { by: "missing-evidence" },
    comparison: "at most",
    limit: 0,
    unit: "files",
    source: assumed("What was not measured cannot be judged."),
    nextStep: "Run the whole rehearsal again; the files that are missing are listed below.",
  },
  {
    id: "validity.generator-ended",
    leads: 1,
    promise: "The load generator ran to the end.",
    measure: { by: "generator-ended" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    source: assumed("k6 ends with exit code 0, or with 99 when a limit was crossed."),
    nextStep: "Read the last lines of the generator's log in the run's folder and run again.",
  },
  {
    id: "validity.dropped-arrivals",
    leavesProof: true,
    promise: "The generator has a virtual user for every planned visitor.",
    measure: { by: "dropped-arrivals", because: "generator" },
    comparison: "at most",
    limit: 0,
    unit: "arrivals",
    source: assumed(
      "There are enough virtual users for as long as people are willing to wait. If one is missing while nobody is waiting for the system, the generator has reached its limit.",
    ),
    nextStep: "Allow the generator more virtual users; if its CPU was full, give it its own machine.",
  },
  {
    id: "validity.late-arrivals",
    leavesProof: true,
    promise: "People arrive when the plan says they do.",
    measure: { by: "late-arrivals", spanSeconds: lateSpanSeconds, fewestMissing: 10 },
    comparison: "at most",
    limit: lateShare,
    unit: "share of arrivals",
    source: assumed(
      `A generator that stalls and then catches up produces different peaks than the plan. While the rate rises, a count reported one second late is a fifth of ${lateSpanSeconds} seconds.`,
    ),
    nextStep: "Find out what kept the generator from running; give it its own machine and run again.",
  },
  {
    id: "validity.generator-pauses",
    leavesProof: true,
    promise: "The load generator runs without a pause.",
    measure: { by: "generator-pause" },
    comparison: "below",
    limit: pauseMs,
    unit: "milliseconds",
    source: assumed(
      `The generator makes a record every second. If ${inSeconds(pauseMs)} pass between two, its process was paused or got no CPU time, and people's waits include that.`,
    ),
    nextStep: "Find out what kept the generator from running; give it its own machine and run again.",
  },
  {
    id: "validity.held-up-visits",
    leavesProof: true,
    promise: "Nothing but the system and people's own pace decides how long a visit takes.",
    measure: { by: "held-up-visits", fewestVisits: 20 },
    comparison: "at most",
    limit: heldUpShare,
    unit: "share of time",
    source: assumed(
      `People may spend at most ${percent(heldUpShare)} of a phase's visits neither waiting for the system nor thinking. More than that means that something holds the generator up, which waiting times don't show.`,
    ),
    nextStep:
      "Look for what limits the generator: a machine that is full, a limit on its CPU time or its requests. Remove it and run again.",
  },
  {
    id: "validity.interrupted-arrivals",
    leavesProof: true,
    promise: "Nobody is cut off by the end of the rehearsal.",
    measure: { by: "interrupted-arrivals" },
    comparison: "at most",
    limit: 0,
    unit: "visits",
    source: assumed("A journey that is cut off in the middle leaves writes that can't be accounted for."),
    nextStep: "Give the last phase more time to finish.",
  },
  {
    id: "validity.script-errors",
    promise: "The rehearsal's own scripts run without errors.",
    measure: { by: "script-errors" },
    comparison: "at most",
    limit: 0,
    unit: "journeys",
    source: assumed("A journey that stops on its own error tests nothing after that point."),
    nextStep: "Find the first error in the generator's log and fix the journey.",
  },
  {
    id: "validity.phase-coverage",
    leavesProof: true,
    promise: "Each phase of the day reaches its planned number of arrivals.",
    measure: { by: "phase-shortfall", share: phaseShare, roundingArrivals },
    comparison: "at most",
    limit: 0,
    unit: "phases",
    source: assumed(
      `${percent(phaseShare)} of the plan, less ${counted(roundingArrivals, "arrival", "arrivals")} for rounding.`,
    ),
    nextStep: "Check which phase fell short, and whether the generator ran out of CPU or stopped early.",
  },
  {
    id: "validity.samples",
    promise: "Each kind of request that the scenario exercises is sent often enough for a percentile.",
    measure: { by: "samples" },
    comparison: "at least",
    limit: fewestSamplesForPercentile,
    unit: "requests",
    source: {
      provenance: "D",
      text: `Below 1 / (1 - 0.95) = ${number(fewestSamplesForPercentile)} samples, the 95th percentile is just the slowest one.`,
    },
    in2014: found(
      "The pilot was summer school: about 60,000 students with one or two classes each, without an opening day (IEEE Spectrum, 2014).",
    ),
    nextStep: "Raise the load or lengthen the phases until each kind of request occurs often enough.",
  },
  {
    id: "validity.generator-saturation",
    leavesProof: true,
    promise: "The load generator has spare capacity.",
    measure: { by: "generator-saturation" },
    comparison: "at most",
    limit: fullShare,
    unit: "share of seconds",
    source: assumed(`The generator may fill the machine in at most ${percent(fullShare)} of the seconds.`),
    nextStep: "Give the generator its own machine, or more cores, and run again.",
  },
  {
    id: "validity.foreign-load",
    leavesProof: true,
    promise: "No other program slows the rehearsal down.",
    measure: { by: "foreign-load", slowMs },
    comparison: "at most",
    limit: fullShare,
    unit: "share of seconds",
    source: assumed(
      `Other programs may fill the machine in at most ${percent(fullShare)} of the seconds, unless requests were fast anyway.`,
    ),
    nextStep: "Stop everything else that runs on this machine, and run again.",
  },
  {
    id: "validity.clock",
    promise: "The clock does not jump during the run.",
    measure: { by: "clock-step" },
    comparison: "at most",
    limit: clockStepMs,
    unit: "milliseconds",
    source: assumed(
      `A jump of more than ${milliseconds(clockStepMs)} would blur a limit of ${inSeconds(slowMs)}.`,
    ),
    nextStep:
      "Let the machine's clock settle (time synchronization on, virtual machine not paused) and run again.",
  },
  {
    id: "validity.digest",
    promise: "The district matches its inputs.",
    measure: { by: "digest-equal" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    source: assumed("Same seed, same bytes: the digest of the tables equals the recorded one."),
    in2014: found(
      "The system was rolled out before its data integrity issues were resolved (Inspector General, November 19, 2014).",
    ),
    nextStep: "Seed the district again; if the digest still differs, the seed or the schema has changed.",
  },
  {
    id: "validity.ledger-lines",
    promise: "Every line of the ledger was accounted for.",
    measure: { by: "ledger-lines-unread" },
    comparison: "at most",
    limit: 0,
    unit: "lines",
    source: assumed(
      "The generator counts each line as it writes it, and the account reads as many of each kind from the file.",
    ),
    nextStep: "Check that the ledger file is complete, and reconcile again.",
  },
];

export const runValidity: readonly Requirement[] = facts.map(invalidating);

/** QA decides whether a run can be judged at all, and no waiver changes that. */
function invalidating(facts: Facts): Requirement {
  return { in2014: neverSaidNoGo, ...facts, area: "run validity", severity: "invalidates", owner: "QA" };
}
