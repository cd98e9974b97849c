/** Spans between two successive times that are longer than so many seconds. Pure. */
export function gapsOf(
  timesMs: readonly number[],
  longestSeconds: number,
): { fromMs: number; toMs: number }[] {
  return timesMs.slice(1).flatMap((toMs, index) => {
    const fromMs = timesMs[index] ?? toMs;
    return toMs - fromMs > longestSeconds * 1000 ? [{ fromMs, toMs }] : [];
  });
}
