/** Reads metrics from Prometheus's text format, by name and by labels. */

type Sample = {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
};

export type MetricsText = {
  /** Sum over the series that have these labels; 0 if there are none. */
  total(name: string, match?: Readonly<Record<string, string>>): number;
  /** Sums by one label's values, without zeros. */
  by(name: string, label: string, match?: Readonly<Record<string, string>>): Record<string, number>;
};

export function readMetricsText(text: string): MetricsText {
  const samples = text.split("\n").flatMap(readLine);
  const matching = (name: string, match: Readonly<Record<string, string>>): Sample[] =>
    samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(match).every(([label, value]) => sample.labels[label] === value),
    );
  const total = (found: readonly Sample[]): number => found.reduce((sum, { value }) => sum + value, 0);
  return {
    total: (name, match = {}) => total(matching(name, match)),
    by: (name, label, match = {}) => {
      const groups = Object.groupBy(matching(name, match), ({ labels }) => labels[label] ?? "");
      const sums = Object.entries(groups).map(([value, found]) => [value, total(found ?? [])] as const);
      return Object.fromEntries(sums.filter(([, sum]) => sum !== 0));
    },
  };
}

/** `name{label="value"} 1`, possibly followed by an exemplar. */
const line = /^([a-z]\w*)(?:\{([^}]*)\})? ([^ ]+)/;

function readLine(text: string): Sample[] {
  const [, name, labels = "", value] = line.exec(text) ?? [];
  if (name === undefined) return [];
  const pairs = [...labels.matchAll(/(\w+)="([^"]*)"/g)].map(
    ([, label = "", of = ""]) => [label, of] as const,
  );
  return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }];
}
