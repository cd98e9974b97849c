/** A quantile from the cumulative buckets of a histogram, estimated as Prometheus's histogram_quantile does. Pure. */

type Bucket = { readonly bound: number; readonly count: number };

/** `counts`: observations up to each upper bound, by the bound as text. Undefined if nothing was observed. */
export function bucketQuantile(share: number, counts: ReadonlyMap<string, number>): number | undefined {
  const buckets = [...counts].map(([bound, count]): Bucket => ({ bound: boundOf(bound), count }));
  buckets.sort((left, right) => left.bound - right.bound);
  const wanted = share * (buckets.at(-1)?.count ?? 0);
  const at = buckets.findIndex(({ count }) => count > 0 && count >= wanted);
  const found = buckets[at];
  if (found === undefined) return undefined;
  const below = buckets[at - 1] ?? { bound: 0, count: 0 };
  if (found.bound === Number.POSITIVE_INFINITY) return below.bound;
  return below.bound + ((found.bound - below.bound) * (wanted - below.count)) / (found.count - below.count);
}

function boundOf(text: string): number {
  return text === "+Inf" ? Number.POSITIVE_INFINITY : Number(text);
}
