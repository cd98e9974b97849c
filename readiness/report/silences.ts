/** Times of the load in which a source of the signals reported nothing, so that no cause could show. Pure. */
import { z } from "zod";
import type { LoadEvidence } from "../evidence/load-evidence.ts";
import { number } from "../evidence/plain-words.ts";
import { gapsOf } from "../evidence/signals/gaps.ts";
import { type SignalSource, type Signals, signalSources } from "../evidence/signals/signals.ts";

const second = z.number().nonnegative();

export const silenceSchema = z.object({
  source: z.enum(signalSources),
  /** Seconds since the load began. */
  fromSecond: second,
  toSecond: second,
});
export type Silence = z.infer<typeof silenceSchema>;

/** Each is scraped every second, the schools every five: several scrapes in a row got no answer. */
const longestSeconds = {
  sis: 5,
  schools: 16,
  postgres: 5,
  machine: 5,
} as const satisfies Record<SignalSource, number>;

const names = {
  sis: "the SIS",
  schools: "the SIS's school metrics",
  postgres: "the collector beside the database",
  machine: "the sampler of this machine",
} as const satisfies Record<SignalSource, string>;

type LoadSpan = Pick<LoadEvidence, "startedAt" | "endedAt">;

/** In time order. */
export function silencesOf(signals: Signals, load: LoadSpan): Silence[] {
  return signalSources
    .flatMap((source) => silencesOfSource(signals, source, load))
    .sort((one, other) => one.fromSecond - other.fromSecond);
}

function silencesOfSource(signals: Signals, source: SignalSource, load: LoadSpan): Silence[] {
  const fromMs = Date.parse(load.startedAt);
  const toMs = Date.parse(load.endedAt);
  const within = signals.answers(source).filter((atMs) => atMs > fromMs && atMs < toMs);
  const secondOf = (atMs: number): number => Math.round((atMs - fromMs) / 1000);
  return gapsOf([fromMs, ...within, toMs], longestSeconds[source]).map((gap) => ({
    source,
    fromSecond: secondOf(gap.fromMs),
    toSecond: secondOf(gap.toMs),
  }));
}

/** One sentence without its capital letter and its period. */
export function silenceInWords({ source, fromSecond, toSecond }: Silence): string {
  return `${names[source]} reported nothing from second ${number(fromSecond)} to second ${number(toSecond)} of the load`;
}
