/**
 * When the link between the SIS and the database counts as slow: the median statement takes this much longer for the
 * SIS than in Postgres. The median, because a slow link delays all statements, while one that is slow itself is counted
 * a moment earlier on one side than on the other. A busy SIS reads answers late, which is not the link's fault.
 */
export const thresholds = {
  /** A busy machine alone adds a few milliseconds: the SIS waits for a core to read an answer that has arrived. */
  linkSecondsPerCall: 0.01,
  /** A statement that runs less often says nothing. */
  callsPerSecond: 0.5,
  windowSeconds: 10,
} as const;
