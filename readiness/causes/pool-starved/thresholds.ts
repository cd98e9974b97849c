/** When a pool counts as starved: requests wait for a connection although its statements are fast. */
export const thresholds = {
  waitP95Seconds: 0.25,
  /** Above it the statements themselves are slow or wait for a lock, and connections are scarce because of them. */
  statementMeanSeconds: 0.05,
  windowSeconds: 10,
} as const;
