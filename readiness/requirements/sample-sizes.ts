/** How many requests a percentile or an error rate needs before it means something. */

/** The 95th percentile of fewer samples than this is only their maximum: 1 / (1 - 0.95). [D] */
export const fewestSamplesForPercentile = 20;
/**
 * Of fewer samples, the slowest hundredth may all be missing by chance: the probability is below 5% from 299 on, as
 * ln(0.05) / ln(0.99) = 298.1. Of so many, three slow answers hardly raise the 99th percentile as k6 takes it. [D]
 */
export const fewestSamplesToKnowHundredth = 299;
/** With fewer requests than this, a single error already exceeds the limit of 0.1%: 1 / 0.001. [D] */
export const fewestRequestsForErrorRatio = 1000;
