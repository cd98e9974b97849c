/** Whole numbers in given proportions that add up exactly to a given total. */

/** Largest remainders; ties go to the earlier share. Weights of zero share nothing. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map((share) => Math.floor(share));
  let left = total - counts.reduce((first, second) => first + second, 0);
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((first, second) => second.rest - first.rest || first.index - second.index);
  for (const { index } of order) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts;
}
