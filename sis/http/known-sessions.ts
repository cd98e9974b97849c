/** Sessions found in the database recently. One may have ended since, so code that relies on it must look it up. */

export type KnownSessions = {
  has(session: string): boolean;
  found(session: string): void;
  forget(session: string): void;
};

const knownForMs = 900_000;
/** About 20 MB. */
const knownAtMost = 100_000;

export function createKnownSessions(): KnownSessions {
  /** The oldest comes first. */
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
