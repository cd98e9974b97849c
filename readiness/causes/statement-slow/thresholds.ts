/**
 * When one statement counts as slow: each call takes long, and together they take most of the total statement time. As the
 * SIS counts it, including timed-out calls: Postgres counts nothing for a statement that was cut off.
 */
export const thresholds = {
  meanSeconds: 0.25,
  shareOfTime: 0.5,
  callsPerSecond: 0.1,
  windowSeconds: 10,
} as const;
