/** What filled the machine during the load, in words, and whether it was watched closely enough to tell. */
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { counted, duration, percent } from "../evidence/plain-words.ts";
import { type Measurement, untested } from "./measurement.ts";

const partTitles = {
  generator: "the load generator",
  sis: "the SIS",
  postgres: "the database",
  other: "programs outside the rehearsal",
} as const;

export function fullSeconds({ generator }: LoadEvidence): string {
  return generator.saturatedBy === null || generator.saturatedShare === 0
    ? "The machine had spare capacity in every second."
    : `The machine was full in ${percent(generator.saturatedShare)} of the seconds, at most ${duration(generator.longestSaturatedSeconds)} in a row; ` +
        `${partTitles[generator.saturatedBy]} used most of it.`;
}

/** If less than half of the seconds were sampled, the machine may have been full; undefined if enough were. */
export function unsampled({ generator, seconds }: LoadEvidence): Measurement | undefined {
  if (seconds.length > 0 && generator.sampledSeconds >= seconds.length / 2) return undefined;
  return untested(
    "load.json",
    `The machine was sampled only ${counted(generator.sampledSeconds, "time", "times")} in ${counted(seconds.length, "second", "seconds")} of load.`,
  );
}
