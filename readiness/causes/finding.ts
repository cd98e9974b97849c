/** What a detector of one cause is given, and what it says of one span of time. */
import type { SecondEvidence } from "../evidence/evidence.ts";
import type { Signals } from "../evidence/signals/signals.ts";

export type CauseInput = {
  signals: Signals;
  /** Wall clock in milliseconds of the load's first second, and what the generator recorded. */
  load: { startedAtMs: number; seconds: readonly SecondEvidence[] };
};

/** `fromMs < at <= toMs`, as signals count. */
export type Window = { fromMs: number; toMs: number };

/** One figure that speaks for a cause, beside the limit that it crossed. */
export type CauseEvidence = { what: string; measured: number; limit: number; unit: string };

export type Finding = {
  /** Times its limit; the window with the largest speaks for the whole spell. */
  strength: number;
  /** Fills the braces of the cause's sentence. */
  words: Readonly<Record<string, string>>;
  evidence: readonly CauseEvidence[];
};

/** Prepared once a run, asked for each window. null: nothing to see. */
export type Detector = (input: CauseInput) => (window: Window) => Finding | null;

export const secondsOf = ({ fromMs, toMs }: Window): number => (toMs - fromMs) / 1000;

/** A window's last seconds: what must hold there too neither begins before its cause nor outlasts it. */
const endSeconds = 4;

export const endOf = ({ fromMs, toMs }: Window): Window => ({
  fromMs: Math.max(fromMs, toMs - endSeconds * 1000),
  toMs,
});

/** Two significant digits: these are figures to act on, not to compute with. */
export const rounded = (value: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 }).format(value);

/** The entry with the largest value; null where there is none above zero. */
export const largest = (entries: ReadonlyMap<string, number>): { key: string; value: number } | null => {
  let found: { key: string; value: number } | null = null;
  for (const [key, value] of entries) if (value > (found?.value ?? 0)) found = { key, value };
  return found;
};

export const total = (entries: ReadonlyMap<string, number>): number =>
  [...entries.values()].reduce((sum, value) => sum + value, 0);

/** The largest value of a gauge in a window. */
export const peakIn = (
  points: readonly { atMs: number; value: number }[],
  { fromMs, toMs }: Window,
): number =>
  points.reduce((peak, { atMs, value }) => (atMs > fromMs && atMs <= toMs ? Math.max(peak, value) : peak), 0);
