/** Series as plain numbers, which cost next to nothing to raise; prom-client learns them when it writes them. */
import type { Counter, Histogram, MetricObject } from "prom-client";

export type Labels = Readonly<Record<string, string>>;

/** One value of one of the metric's lines; `sharedLabels` stand behind `labels`. */
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
    if (!(by >= 0 && by < Number.POSITIVE_INFINITY)) throw new Error(`A counter cannot be raised by ${by}.`);
    this.#value += by;
  }

  lines(): Line[] {
    return [{ labels: {}, sharedLabels: this.#labels, value: this.#value }];
  }
}

class HistogramSeries {
  readonly #labels: Labels;
  readonly #bounds: readonly number[];
  /** Values by the bucket that they fall into; last those above every bound. */
  readonly #counts: number[];
  readonly #exemplars: (Exemplar | undefined)[] = [];
  readonly #told: HistogramSeries[];
  #sum = 0;
  #count = 0;

  /** Joins those that are told with its first value, or at once if it is the metric's only one. */
  constructor(labels: Labels, bounds: readonly number[], told: HistogramSeries[]) {
    this.#labels = labels;
    this.#bounds = bounds;
    this.#counts = [...bounds, Number.POSITIVE_INFINITY].map(() => 0);
    this.#told = told;
    if (Object.keys(labels).length === 0) told.push(this);
  }

  /** The trace that the value comes from, if there is one, becomes the bucket's exemplar. */
  observe(value: number, traceId?: string): void {
    if (!Number.isFinite(value)) throw new Error(`A histogram cannot take ${value}.`);
    if (this.#count === 0 && !this.#told.includes(this)) this.#told.push(this);
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

/** Each of a counter's series, made when it is first asked for. */
export function countersOf(metric: Counter<string>): (labels: Labels) => CounterSeries {
  const made = new Map<string, CounterSeries>();
  return (labels) => {
    if (made.size === 0) tellLines(metric, () => [...made.values()].flatMap((series) => series.lines()));
    return findOrMake(made, labels, () => new CounterSeries(labels));
  };
}

/** Each of a histogram's series, made when it is first asked for. */
export function histogramsOf(
  metric: Histogram<string>,
  bounds: readonly number[],
): (labels: Labels) => HistogramSeries {
  const made = new Map<string, HistogramSeries>();
  const told: HistogramSeries[] = [];
  return (labels) => {
    if (made.size === 0) tellLines(metric, (name) => told.flatMap((series) => series.lines(name)));
    return findOrMake(made, labels, () => new HistogramSeries(labels, bounds, told));
  };
}

function findOrMake<Series>(made: Map<string, Series>, labels: Labels, make: () => Series): Series {
  const key = JSON.stringify(Object.values(labels));
  const series = made.get(key) ?? make();
  made.set(key, series);
  return series;
}

/** From here on the metric's lines are these, in place of its own. */
function tellLines(metric: Counter<string> | Histogram<string>, lines: (name: string) => Line[]): void {
  // Where a metric has a function of this name, prom-client's registry takes its lines from it.
  async function getForPromString(this: Named): Promise<Named & { values: Line[] }> {
    const { name, help, type } = this;
    return { name, help, type, values: lines(name) };
  }
  Object.assign(metric, { getForPromString });
}

type Named = Pick<MetricObject, "name" | "help" | "type">;
