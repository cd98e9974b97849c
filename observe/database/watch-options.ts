/** What a watch of the database needs. */

export type DatabaseWatchOptions = {
  databaseUrl: string;
  /** Where the SIS reports how many requests it answered, if it does. */
  metricsUrl: string | undefined;
  runDirectory: string;
  /** Passes on each line of Postgres's log; null if the server isn't ours. */
  watchLog: ((onLine: (line: string) => void) => void) | null;
  nowMs: () => number;
};
