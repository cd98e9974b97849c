/** What the detector of a cause is given, and what it finds in one span of time. */
import type { SecondEvidence } from "../evidence/load-evidence.ts";
import { significant } from "../evidence/plain-words.ts";
import type { Point, Signals } from "../evidence/signals/signals.ts";

export type CauseInput = {
  readonly signals: Signals;
  /** Wall clock in milliseconds of the load's first second, and what the generator recorded. */
  readonly load: { readonly startedAtMs: number; readonly seconds: readonly SecondEvidence[] };
};

/** `fromMs < at <= toMs`, as signals count. */
export type Window = { readonly fromMs: number; readonly toMs: number };

/** A measurement that points to a cause, and the limit it crossed. */
export type CauseEvidence = {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
};

export type Finding = {
  /** Whether it only explains what else was seen: another program on the machine caused it, say. */
  readonly onlyExplains?: boolean;
  /** Times its limit; the window with the largest stands for the whole time span. */
  readonly strength: number;
  /** Fills the braces of the cause's sentence. */
  readonly words: Readonly<Record<string, string>>;
  readonly evidence: readonly CauseEvidence[];
};

/** Prepared once per run, then called for each window. */
export type Detector = (input: CauseInput) => FindIn;
export type FindIn = (window: Window) => Finding | undefined;

export function secondsOf({ fromMs, toMs }: Window): number {
  return (toMs - fromMs) / 1000;
}

/** A window's last seconds. A condition that must also hold there can't start before its cause or outlast it. */
const endSeconds = 4;

export function endOf({ fromMs, toMs }: Window): Window {
  return { fromMs: Math.max(fromMs, toMs - endSeconds * 1000), toMs };
}

/** Two significant digits: these numbers are for people to act on, not to compute with. */
export function rounded(value: number): string {
  return significant(value, 2);
}

export type Entry = { readonly key: string; readonly value: number };

/** The entry with the largest value above zero. */
export function largest(entries: ReadonlyMap<string, number>): Entry | undefined {
  let found: Entry | undefined;
  for (const [key, value] of entries) if (value > (found?.value ?? 0)) found = { key, value };
  return found;
}

export function total(entries: ReadonlyMap<string, number>): number {
  return [...entries.values()].reduce((sum, value) => sum + value, 0);
}

export function pointsIn(points: readonly Point[], { fromMs, toMs }: Window): Point[] {
  return points.filter(({ atMs }) => atMs > fromMs && atMs <= toMs);
}

/** The largest value of a gauge in a window. */
export function peakIn(points: readonly Point[], window: Window): number {
  return pointsIn(points, window).reduce((peak, { value }) => Math.max(peak, value), 0);
}
