/** Limits the number of names that other programs choose, so that no one can create endless series. */
import { otherValue } from "../telemetry/catalogue.ts";

/** Returns the name, or `other` for a new name when all slots are taken. */
export type BoundedNames = (name: string) => string;

/** A slot is freed after its name hasn't been seen for this long. */
const freeAfterMs = 3_600_000;

export function boundNames(atMost: number, nowMs: () => number): BoundedNames {
  const lastSeenMs = new Map<string, number>();
  const isFree = (name: string, atMs: number): boolean =>
    atMs - (lastSeenMs.get(name) ?? 0) >= freeAfterMs && lastSeenMs.delete(name);
  return (name) => {
    const atMs = nowMs();
    const known = lastSeenMs.has(name) || lastSeenMs.size < atMost;
    if (!known && !lastSeenMs.keys().some((held) => isFree(held, atMs))) return otherValue;
    lastSeenMs.set(name, atMs);
    return name;
  };
}
