/** Pieces of PromQL that the alert conditions of causes are built from. */

/**
 * The cause's window in a profile, and a short one at its end: what must be true in both starts soon after its cause
 * and doesn't outlast the reason that explains it.
 */
export type Windows = { readonly windowSeconds: number; readonly shortSeconds: number };

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

export function rate(selector: string, windowSeconds: number, by: string): string {
  return `sum by (${by}) (rate(${selector}[${duration(windowSeconds)}]))`;
}

export function quantile(share: number, histogram: string, windowSeconds: number, by: string): string {
  return `histogram_quantile(${share}, ${rate(`${histogram}_bucket`, windowSeconds, `${by}, le`)})`;
}

/**
 * How much a run's counters grew, as the difference between two moments. For counters that start at 0 with the run and
 * may appear only when something happens (k6 sends a counter when it moves): a rate would miss their first step.
 */
export function grown(counter: string, seconds: number, by = "run"): string {
  const now = `sum by (${by}) (${counter})`;
  return `(${now} - (sum by (${by}) (${counter} offset ${duration(seconds)}) or ${now} * 0))`;
}

/** A condition over the whole window that must be true in the short one too. */
export function inBoth(
  { windowSeconds, shortSeconds }: Windows,
  condition: (seconds: number) => string,
): string {
  return `${condition(windowSeconds)}
and ${condition(shortSeconds)}`;
}

/** Silences a run's alert while one of the reasons is true. */
export function unlessAny(reasons: readonly string[]): string {
  return reasons.map((reason) => `\nunless on (run) (${reason})`).join("");
}
