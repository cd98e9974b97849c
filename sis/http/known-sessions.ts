/** Sessions that were found in the database lately. One may have ended since: whoever relies on it looks it up. */

export type KnownSessions = {
  has(session: string): boolean;
  found(session: string): void;
  forget(session: string): void;
};

const knownForMs = 900_000;
/** About 20 MB. */
const knownAtMost = 100_000;

export function createKnownSessions(): KnownSessions {
  /** The one that was found longest ago comes first. */
  const foundAtMs = new Map<string, number>();
  return {
    has: (session) => {
      const atMs = foundAtMs.get(session);
      return atMs !== undefined && performance.now() - atMs < knownForMs;
    },
    found: (session) => {
      foundAtMs.delete(session);
      foundAtMs.set(session, performance.now());
      const [oldest] = foundAtMs.keys();
      if (foundAtMs.size > knownAtMost && oldest !== undefined) foundAtMs.delete(oldest);
    },
    forget: (session) => {
      foundAtMs.delete(session);
    },
  };
}
