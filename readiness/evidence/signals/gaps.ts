/** Spans between two neighbouring times that are longer than so many seconds. Pure. */
export const gapsOf = (
  timesMs: readonly number[],
  longestSeconds: number,
): { fromMs: number; toMs: number }[] =>
  timesMs.slice(1).flatMap((toMs, index) => {
    const fromMs = timesMs[index] ?? toMs;
    return toMs - fromMs > longestSeconds * 1000 ? [{ fromMs, toMs }] : [];
  });
