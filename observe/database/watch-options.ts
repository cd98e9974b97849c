/** What a watch of the database needs. */

export type DatabaseWatchOptions = {
  databaseUrl: string;
  /** The SIS, which reports how many requests it answered. */
  target: string;
  runDirectory: string;
  /** Passes on each line of Postgres's log; null if the server isn't ours. */
  watchLog: ((onLine: (line: string) => void) => void) | null;
  nowMs: () => number;
};
