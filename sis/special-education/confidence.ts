/** How sure a sample makes one of a share: exact bounds (Clopper and Pearson, Biometrika 26, 1934). */

export const confidence = 0.95;

export type Bounds = { readonly low: number; readonly high: number };

/** Of the share of the whole, from how many of a sample were right: both bounds hold together with this confidence. */
export function boundsOfShare(right: number, sample: number): Bounds {
  const each = (1 - confidence) / 2;
  return {
    low: right === 0 ? 0 : solve((share) => atLeast(right, sample, share) < each),
    high: right === sample ? 1 : solve((share) => atLeast(right + 1, sample, share) < 1 - each),
  };
}

/** Halvings of the range from 0 to 1: as exact as a number can be. */
const halvings = 60;

/** The least share for which it isn't true anymore. */
function solve(isLower: (share: number) => boolean): number {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < halvings; turn++) {
    const middle = (low + high) / 2;
    if (isLower(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability that at least so many of a sample are right. */
function atLeast(right: number, sample: number, share: number): number {
  let chance = 0;
  let ways = 0;
  for (let count = 0; count <= sample; count++) {
    if (count > 0) ways += Math.log(sample - count + 1) - Math.log(count);
    if (count >= right)
      chance += Math.exp(ways + count * Math.log(share) + (sample - count) * Math.log1p(-share));
  }
  return chance;
}

/** The bound is rounded down, so that it still holds. */
export function sayShare(right: number, sample: number): string {
  if (sample === 0) return "No students were drawn.";
  const share = ((100 * right) / sample).toFixed(1);
  const least = (Math.floor(1_000 * boundsOfShare(right, sample).low) / 10).toFixed(1);
  return `${right} of ${sample} right: ${share}%, at least ${least}% with ${100 * confidence}% confidence`;
}
