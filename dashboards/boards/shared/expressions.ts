/** Pieces of PromQL that panels share; each selects the run that the board shows. */

type Matchers = string;

export const served = 'kind!="operations"';
export const notServed = 'kind!="operations", outcome=~"shed|failed"';
/** k6 sends what it counted every few seconds. */
export const k6EverySeconds = 5;
/** Metrics per school are many, so they are scraped less often. */
export const schoolsEverySeconds = 5;
/** A single school sends few requests, so its mean covers four times this long: one minute. */
export const schoolMeansEverySeconds = 15;

/** A selector of the chosen run: `metric{run="$run", matchers}`. In production, where there are no runs, it is "". */
export function ofRun(metric: string, matchers: Matchers = "", variable = "run"): string {
  return `${metric}{run="$${variable}"${matchers === "" ? "" : `, ${matchers}`}}`;
}

/** How much a counter grows per second. */
export function rate(metric: string, matchers: Matchers = ""): string {
  return `rate(${ofRun(metric, matchers)}[$__rate_interval])`;
}

export function sumRate(metric: string, matchers: Matchers = "", by: string | undefined = undefined): string {
  return `sum${by === undefined ? "" : ` by (${by})`} (${rate(metric, matchers)})`;
}

/**
 * What a counter has reached in the run. A run's counters start at 0 when it does, and `increase` would miss the first
 * step of one that appears late or is only sent when it moves.
 */
export function soFar(metric: string, matchers: Matchers = "", by: string | undefined = undefined): string {
  const total = `max_over_time(${ofRun(metric, matchers)}[$__range])`;
  return `sum${by === undefined ? "" : ` by (${by})`} (${total})`;
}

/** Quantile of a histogram with fixed buckets. */
export function quantile(share: number, metric: string, matchers: Matchers = "", by = ""): string {
  const labels = by === "" ? "le" : `le, ${by}`;
  return `histogram_quantile(${share}, ${sumRate(`${metric}_bucket`, matchers, labels)})`;
}

/** Quantile of a native histogram, which has no label `le`. */
export function nativeQuantile(share: number, metric: string, matchers: Matchers, by: string): string {
  return `histogram_quantile(${share}, ${sumRate(metric, matchers, by)})`;
}

/**
 * The five lines that reach highest in the range, as whole lines. `topk` alone chooses again at each step, so over a
 * range it would leave fragments of many lines.
 */
export function fiveHighest(expression: string, label: string): string {
  return `(${expression}) and on (${label}) topk(5, max_over_time((${expression})[$__range:] @ end()))`;
}

/** 0 where nothing has happened yet: an empty panel wouldn't say whether all is well or something is broken. */
export function orZero(expression: string): string {
  return `(${expression}) or vector(0)`;
}

/** The same, under its own name beside the values of a label. */
export function orNone(expression: string, label: string, name: string): string {
  return `(${expression}) or label_replace(vector(0), "${label}", "${name}", "", "")`;
}
