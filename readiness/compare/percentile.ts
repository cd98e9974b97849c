/** A percentile of a sample, and between which values it lies with 95% confidence, whatever the distribution. */

export type Percentile = { readonly value: number; readonly low: number; readonly high: number };

/** Of a normal distribution: 95% lies within this many standard deviations. */
const deviations = 1.96;

/**
 * `sorted`: ascending. By order statistics: how many of the sample lie below a percentile is binomial, so that two of its
 * own values enclose it (Hahn and Meeker, Statistical Intervals, 1991, section 5.2). Undefined if the sample is too small
 * for that.
 */
export function percentileOf(sorted: Float64Array, share: number): Percentile | undefined {
  const count = sorted.length;
  const spread = deviations * Math.sqrt(count * share * (1 - share));
  const value = sorted[Math.ceil(count * share) - 1];
  const low = sorted[Math.floor(count * share - spread) - 1];
  const high = sorted[Math.ceil(count * share + spread)];
  return value === undefined || low === undefined || high === undefined ? undefined : { value, low, high };
}
