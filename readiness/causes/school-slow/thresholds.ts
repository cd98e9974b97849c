/**
 * When one school counts as slow: it waits several times as long as the rest of the district. The rest, because a school
 * that is most of the load would hide in the mean of all.
 */
export const thresholds = {
  timesDistrictMean: 5,
  schoolMeanSeconds: 0.25,
  requestsPerSecond: 0.15,
  /** Where more schools than this are half as slow as that, it isn't one school's problem. */
  shareOfSchools: 0.2,
  windowSeconds: 20,
} as const;
