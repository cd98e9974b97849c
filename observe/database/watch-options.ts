/** What a watch of the database needs. */

export type DatabaseWatchOptions = {
  readonly databaseUrl: string;
  /** Where the SIS reports how many requests it answered, if it does. */
  readonly metricsUrl: string | undefined;
  readonly runDirectory: string;
  /** Passes on each line of Postgres's log; undefined if the server isn't ours. */
  readonly watchLog: ((onLine: (line: string) => void) => void) | undefined;
  readonly nowMs: () => number;
};
