/**
 * Series as plain numbers, which prom-client reads only when it writes them. Its own series cost 4 µs of a core for
 * each schedule read with its two statements, and these cost 0.1 µs. That is worth the one place (`exposeLines`) that
 * relies on how its registry asks a metric for its lines, since it offers no public way to set a histogram's buckets.
 */
import type { Counter, Histogram, MetricObject } from "prom-client";

export type Labels = Readonly<Record<string, string>>;

/** One line of a metric; `sharedLabels` are written after `labels`. */
type Line = {
  readonly labels: Readonly<Record<string, string | number>>;
  readonly sharedLabels: Labels;
  readonly value: number;
  readonly metricName?: string;
  readonly exemplar?: Exemplar | undefined;
};

type Exemplar = { readonly labelSet: Labels; readonly value: number; readonly timestamp: number };

class CounterSeries {
  readonly #labels: Labels;
  #value = 0;

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  inc(by = 1): void {
    if (!(by >= 0 && by < Number.POSITIVE_INFINITY))
      throw new Error(`A counter can't be increased by ${by}.`);
    this.#value += by;
  }

  lines(): Line[] {
    return [{ labels: {}, sharedLabels: this.#labels, value: this.#value }];
  }
}

class HistogramSeries {
  readonly #labels: Labels;
  readonly #bounds: readonly number[];
  /** How many values fell into each bucket; the last is for those above every bound. */
  readonly #counts: number[];
  readonly #exemplars: (Exemplar | undefined)[] = [];
  readonly #exposed: HistogramSeries[];
  #sum = 0;
  #count = 0;

  /** Is exposed from its first value on, or at once if it is the metric's only series. */
  constructor(labels: Labels, bounds: readonly number[], exposed: HistogramSeries[]) {
    this.#labels = labels;
    this.#bounds = bounds;
    this.#counts = [...bounds, Number.POSITIVE_INFINITY].map(() => 0);
    this.#exposed = exposed;
    if (Object.keys(labels).length === 0) exposed.push(this);
  }

  /** The trace behind the value, if there is one, becomes the bucket's exemplar. */
  observe(value: number, traceId?: string): void {
    if (!Number.isFinite(value)) throw new Error(`A histogram can't observe ${value}.`);
    if (this.#count === 0 && !this.#exposed.includes(this)) this.#exposed.push(this);
    const bounds = this.#bounds;
    let bucket = 0;
    while (bucket < bounds.length && value > (bounds[bucket] ?? 0)) bucket += 1;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += value;
    this.#count += 1;
    if (traceId === undefined) return;
    this.#exemplars[bucket] = { labelSet: { trace_id: traceId }, value, timestamp: Date.now() / 1000 };
  }

  lines(name: string): Line[] {
    let below = 0;
    const sharedLabels = this.#labels;
    const buckets = this.#counts.map((count, bucket): Line => {
      below += count;
      const labels = { le: this.#bounds[bucket] ?? "+Inf" };
      const exemplar = this.#exemplars[bucket];
      return { labels, sharedLabels, value: below, metricName: `${name}_bucket`, exemplar };
    });
    return [
      ...buckets,
      { labels: {}, sharedLabels, value: this.#sum, metricName: `${name}_sum` },
      { labels: {}, sharedLabels, value: this.#count, metricName: `${name}_count` },
    ];
  }
}

/** Finds or makes a counter's series by their labels. */
export function countersOf(metric: Counter<string>): (labels: Labels) => CounterSeries {
  const made = new Map<string, CounterSeries>();
  return (labels) => {
    if (made.size === 0) exposeLines(metric, () => [...made.values()].flatMap((series) => series.lines()));
    return findOrMake(made, labels, () => new CounterSeries(labels));
  };
}

/** Finds or makes a histogram's series by their labels. */
export function histogramsOf(
  metric: Histogram<string>,
  bounds: readonly number[],
): (labels: Labels) => HistogramSeries {
  const made = new Map<string, HistogramSeries>();
  const exposed: HistogramSeries[] = [];
  return (labels) => {
    if (made.size === 0) exposeLines(metric, (name) => exposed.flatMap((series) => series.lines(name)));
    return findOrMake(made, labels, () => new HistogramSeries(labels, bounds, exposed));
  };
}

function findOrMake<Series>(made: Map<string, Series>, labels: Labels, make: () => Series): Series {
  const key = JSON.stringify(Object.values(labels));
  const series = made.get(key) ?? make();
  made.set(key, series);
  return series;
}

/** Replaces the metric's own lines. */
function exposeLines(metric: Counter<string> | Histogram<string>, lines: (name: string) => Line[]): void {
  // prom-client's registry takes a metric's lines from its function of this name.
  async function getForPromString(this: Named): Promise<Named & { values: Line[] }> {
    const { name, help, type } = this;
    return { name, help, type, values: lines(name) };
  }
  Object.assign(metric, { getForPromString });
}

type Named = Pick<MetricObject, "name" | "help" | "type">;
