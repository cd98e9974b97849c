/** When the load generator counts as saturated: it drops arrivals, or starts too few of those that were due. */
export const thresholds = {
  droppedIterations: 0,
  behindPlanShare: 0.3,
  behindPlanArrivals: 10,
  windowSeconds: 10,
} as const;
