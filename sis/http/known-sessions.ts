/** Sessions found in the database recently. One may have ended since, so code that relies on it must look it up. */
import { createKept } from "./kept.ts";

export type KnownSessions = {
  has(session: string): boolean;
  found(session: string): void;
  forget(session: string): void;
};

const knownForMs = 900_000;
/** About 20 MB. */
const knownAtMost = 100_000;

export function createKnownSessions(): KnownSessions {
  const foundAtMs = createKept<number>(knownAtMost);
  return {
    has: (session) => {
      const atMs = foundAtMs.get(session);
      return atMs !== undefined && performance.now() - atMs < knownForMs;
    },
    found: (session) => foundAtMs.set(session, performance.now()),
    forget: (session) => foundAtMs.set(session, undefined),
  };
}
