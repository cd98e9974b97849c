/** Run validity: whether the figures of a run may be believed. */

import type { LedgerEvidence, LoadEvidence, RunEvidence } from "../../evidence/evidence.ts";
import { requestKinds } from "../../evidence/evidence.ts";
import { counted, duration, milliseconds, number, percent } from "../../evidence/plain-words.ts";
import { worstShortfall } from "../../evidence/shortfall.ts";
import { fewestSamplesForPercentile } from "../../requirements/requirements.ts";
import { type FoundEvidence, type Measurement, measuredOnly, untested } from "./measurement.ts";

const file = "load.json";
const judgedFiles = {
  run: "run.json",
  load: file,
  ledger: "ledger-account.json",
  audit: "audit.json",
} as const;

const partTitles = {
  generator: "the load generator",
  sis: "the SIS",
  postgres: "the database",
  other: "programs foreign to the rehearsal",
} as const;

/** Files that are missing, torn or malformed; a part that is null counts even where no gap names it. */
export function missingEvidence(evidence: FoundEvidence): Measurement {
  const gaps = new Map((evidence.gaps ?? []).map((gap) => [gap.file, gap.problem]));
  for (const part of ["run", "load", "ledger", "audit"] as const)
    if (evidence[part] === null && !gaps.has(judgedFiles[part])) gaps.set(judgedFiles[part], "missing");
  const named = [...gaps].map(([name, problem]) => `${name}: ${problem}`);
  return measuredOnly(
    "the run's folder",
    gaps.size,
    named.length === 0 ? "Every file of evidence was read." : `${named.join("; ")}.`,
  );
}

/** k6 ends with 0, or with 99 where a threshold was crossed. */
export function generatorEnded(load: LoadEvidence): Measurement {
  return measuredOnly(
    file,
    load.generatorExitCode === 0 || load.generatorExitCode === 99 ? 1 : 0,
    `The generator ended with exit code ${load.generatorExitCode}.`,
  );
}

/** The larger of the generator's own count and the sum over phases. */
export function droppedArrivals(load: LoadEvidence): Measurement {
  const phases = load.phases.filter((phase) => phase.droppedArrivals > 0);
  const inPhases = phases.reduce((sum, phase) => sum + phase.droppedArrivals, 0);
  const dropped = Math.max(inPhases, load.generator.droppedArrivals);
  const where = phases.length === 0 ? "" : ` In: ${phases.map(({ title }) => title).join(", ")}.`;
  return measuredOnly(file, dropped, `${counted(dropped, "arrival was", "arrivals were")} dropped.${where}`);
}

/** What a generator that stood still makes up for all at once was not the load of the plan. */
export function lateArrivals(
  { seconds }: LoadEvidence,
  spanSeconds: number,
  fewestMissing: number,
): Measurement {
  if (seconds.length < spanSeconds) return untested(file, "The load was too short to tell.");
  const { share, missing, planned, beginSecond } = worstShortfall(seconds, spanSeconds, fewestMissing);
  const spans = `spans of ${number(spanSeconds)} s`;
  return measuredOnly(
    file,
    share,
    share === 0
      ? `In all ${spans} people arrived as planned.`
      : `Of all ${spans} the worst began ${duration(beginSecond)} after the load: ${number(Math.round(missing))} of ${number(Math.round(planned))} people did not arrive in it.`,
  );
}

export function interruptedArrivals({ generator }: LoadEvidence): Measurement {
  return measuredOnly(
    file,
    generator.interruptedArrivals,
    `${counted(generator.interruptedArrivals, "journey was", "journeys were")} cut off before the end.`,
  );
}

export function scriptErrors({ generator }: LoadEvidence): Measurement {
  return measuredOnly(
    file,
    generator.scriptErrors,
    `${counted(generator.scriptErrors, "journey", "journeys")} stopped on an error of the script.`,
  );
}

/** Phases that started clearly fewer arrivals than planned. */
export function phaseShortfall(load: LoadEvidence, share: number, roundingArrivals: number): Measurement {
  if (load.phases.length === 0) return untested(file, "The load had no phases.");
  const short = load.phases.filter(
    (phase) => phase.startedArrivals < phase.plannedArrivals * share - roundingArrivals,
  );
  const named = short.map(
    (phase) => `${phase.title}: ${number(phase.startedArrivals)} of ${number(phase.plannedArrivals)}`,
  );
  const all = `${counted(load.phases.length, "phase was", "phases were")} planned`;
  return measuredOnly(
    file,
    short.length,
    `${all}${named.length === 0 ? "." : `; short: ${named.join("; ")}.`}`,
  );
}

/** The kind of request that was sent least often. */
export function fewestSamples(load: LoadEvidence): Measurement {
  const counts = requestKinds.map((kind) => ({
    kind,
    count:
      load.requests.find((row) => row.kind === kind && row.name === null && row.phase === null)?.count ?? 0,
  }));
  const least = counts.reduce((fewest, row) => (row.count < fewest.count ? row : fewest));
  return measuredOnly(file, least.count, `The rarest kind of request is “${least.kind}”.`);
}

/** A machine filled by the SIS or its database is theirs to answer for. */
export function generatorSaturation(load: LoadEvidence): Measurement {
  const blind = unseen(load);
  if (blind !== null) return blind;
  const { saturatedBy, saturatedShare } = load.generator;
  return measuredOnly(file, saturatedBy === "generator" ? saturatedShare : 0, fullSeconds(load));
}

/** A machine that nobody looked at for half of the load was not seen to have room; null where it was looked at. */
function unseen({ generator, seconds }: LoadEvidence): Measurement | null {
  return seconds.length > 0 && generator.sampledSeconds >= seconds.length / 2
    ? null
    : untested(
        file,
        `The machine was read ${counted(generator.sampledSeconds, "time", "times")} in ${counted(seconds.length, "second", "seconds")} of load.`,
      );
}

function fullSeconds({ generator }: LoadEvidence): string {
  return generator.saturatedBy === null || generator.saturatedShare === 0
    ? "The machine had room in every second."
    : `The machine was full in ${percent(generator.saturatedShare)} of the seconds, at most ${duration(generator.longestSaturatedSeconds)} in a row; ` +
        `${partTitles[generator.saturatedBy]} used most of it.`;
}

export function foreignLoad(load: LoadEvidence, slowMs: number): Measurement {
  const blind = unseen(load);
  if (blind !== null) return blind;
  const { saturatedBy, saturatedShare } = load.generator;
  if (saturatedBy !== "other") return measuredOnly(file, 0, fullSeconds(load));
  if (mayHaveMattered(load, slowMs)) return measuredOnly(file, saturatedShare, fullSeconds(load));
  const fast = `Even so nothing failed and 95 of 100 requests of each kind took less than ${milliseconds(slowMs)}, so this run can only have been slower than without.`;
  return measuredOnly(file, 0, `${fullSeconds(load)} ${fast}`);
}

function mayHaveMattered({ requests }: LoadEvidence, slowMs: number): boolean {
  return requests.some(
    (row) => row.failed > 0 || (row.count >= fewestSamplesForPercentile && row.p95Ms >= slowMs),
  );
}

export function clockStep(load: LoadEvidence): Measurement {
  return (
    unseen(load) ??
    measuredOnly(
      file,
      load.generator.clockStepMs,
      "The largest jump of the wall clock against the monotonic clock.",
    )
  );
}

export function digestEqual({ district }: RunEvidence): Measurement {
  return measuredOnly(
    "run.json",
    district.digest !== "" && district.digest === district.expectedDigest ? 1 : 0,
    district.digest === district.expectedDigest
      ? `The digest is ${district.digest.slice(0, 16)}….`
      : `The digest is ${district.digest.slice(0, 16)}…, and ${district.expectedDigest.slice(0, 16)}… was expected.`,
  );
}

export function ledgerLinesUnread(load: LoadEvidence, ledger: LedgerEvidence): Measurement {
  return measuredOnly(
    file,
    Math.abs(load.ledgerLines - ledger.entries),
    `The generator wrote ${counted(load.ledgerLines, "line", "lines")}; the account read ${number(ledger.entries)}.`,
  );
}
