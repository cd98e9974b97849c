/** When a route counts as running too many statements: its requests run as many as they have rows (N+1 queries). */
export const thresholds = {
  statementsP95: 40,
  /** Below three requests in the window a percentile is a single request's number. */
  requestsPerSecond: 0.3,
  windowSeconds: 10,
} as const;
