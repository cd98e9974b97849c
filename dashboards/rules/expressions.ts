/** Small pieces of PromQL that several rules share. */

const parts = [
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
  ["s", 1],
] as const;

/** Seconds as Prometheus writes them: 150 is `2m30s`. */
export function duration(seconds: number): string {
  let left = Math.round(seconds);
  const words = parts.map(([unit, size]) => {
    const whole = Math.floor(left / size);
    left -= whole * size;
    return whole === 0 ? "" : `${whole}${unit}`;
  });
  return words.join("") || "0s";
}

/** Prometheus 3 writes the bound of a bucket with a decimal, `1.0`; older ones and other stores keep `1`. */
export function bound(value: number): string {
  return Number.isInteger(value) ? `le=~"${value}([.]0)?"` : `le="${value}"`;
}

/**
 * What counters of a run grew by, as the difference of two moments. For counters that begin at 0 with the run and that
 * may appear only when something happens (k6 sends a counter when it moves): a rate would miss their first step.
 */
export function grown(counter: string, seconds: number, by = "run"): string {
  const now = `sum by (${by}) (${counter})`;
  return `(${now} - (sum by (${by}) (${counter} offset ${duration(seconds)}) or ${now} * 0))`;
}

/**
 * What counters grew by in a window, with the first step of those that appeared in it: a counter of failures appears with
 * the first failure, and `increase` counts from there. Resets are counted as `increase` does, so it suits counters of a
 * process that may be started again.
 */
export function increased(counter: string, seconds: number, by: string): string {
  const window = duration(seconds);
  const none = `sum by (${by}) (${counter}) * 0`;
  const later = `(sum by (${by}) (increase(${counter}[${window}])) or ${none})`;
  const first = `(sum by (${by}) (min_over_time(${counter}[${window}]) unless ${counter} offset ${window}) or ${none})`;
  return `(${later} + ${first})`;
}
