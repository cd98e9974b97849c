/** A quantile from the cumulative buckets of a histogram, estimated as Prometheus's histogram_quantile does. Pure. */

const boundOf = (text: string): number => (text === "+Inf" ? Number.POSITIVE_INFINITY : Number(text));

/** `counts`: observations up to each upper bound, by the bound as text. null where nothing was observed. */
export const bucketQuantile = (share: number, counts: ReadonlyMap<string, number>): number | null => {
  const buckets = [...counts].map(([bound, count]) => ({ bound: boundOf(bound), count }));
  buckets.sort((left, right) => left.bound - right.bound);
  const wanted = share * (buckets.at(-1)?.count ?? 0);
  const at = buckets.findIndex(({ count }) => count > 0 && count >= wanted);
  const found = buckets[at];
  if (found === undefined) return null;
  const below = buckets[at - 1] ?? { bound: 0, count: 0 };
  if (found.bound === Number.POSITIVE_INFINITY) return below.bound;
  return below.bound + ((found.bound - below.bound) * (wanted - below.count)) / (found.count - below.count);
};
