/** How probable it is that chance alone puts so many failures in one place: Fisher's exact test, one-sided. Pure. */

export type Spread = {
  /** All that was tried, and how much of it failed. */
  readonly all: number;
  readonly failed: number;
  /** What was tried in one place. */
  readonly here: number;
};

/** The probability that at least `times` of the failures are here, if each is as likely to be anywhere. */
export function chanceOfAtLeast(times: number, { all, failed, here }: Spread): number {
  const most = Math.min(failed, here);
  const whole = logOfWays(all, here);
  let chance = 0;
  for (let count = Math.max(times, here + failed - all); count <= most; count++)
    chance += Math.exp(logOfWays(failed, count) + logOfWays(all - failed, here - count) - whole);
  return Math.min(1, chance);
}

/** The logarithm of how many ways there are to choose `some` of `all`. */
function logOfWays(all: number, some: number): number {
  let log = 0;
  for (let chosen = 1; chosen <= some; chosen++) log += Math.log((all - some + chosen) / chosen);
  return log;
}
