/**
 * When one school counts as slow: it waits several times as long as the rest of the district. It's compared with the
 * others only, because a school with most of the load would dominate the overall mean.
 */
export const thresholds = {
  timesDistrictMean: 5,
  schoolMeanSeconds: 0.25,
  requestsPerSecond: 0.15,
  /** If more schools than this are half as slow as that, it isn't one school's problem. */
  shareOfSchools: 0.2,
  windowSeconds: 20,
} as const;
