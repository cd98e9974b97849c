/** Names that somebody else chose, bounded in number, so that nobody can make series without end. */
import { otherValue } from "../telemetry/catalogue.ts";

/** Answers the name, or `other` for a name that comes when all places are taken. */
export type BoundedNames = (name: string) => string;

/** A place is free again when nobody came by its name for so long. */
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
