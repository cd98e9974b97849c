/** `name{label="value"}` of Prometheus's text format, taken apart and put together. */

export type SeriesName = { metric: string; labels: ReadonlyMap<string, string> };

const pair = /([A-Za-z_][\w:]*)="((?:[^"\\]|\\.)*)"/g;
const plain = (text: string): string =>
  text.includes("\\") ? text.replace(/\\(.)/g, (_, found: string) => (found === "n" ? "\n" : found)) : text;

const quoted = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

export const parseSeriesKey = (key: string): SeriesName => {
  const brace = key.indexOf("{");
  if (brace < 0) return { metric: key, labels: new Map() };
  const labels = new Map<string, string>();
  for (const [, label = "", value = ""] of key.slice(brace).matchAll(pair)) labels.set(label, plain(value));
  return { metric: key.slice(0, brace), labels };
};

export const seriesKey = (metric: string, labels: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${quoted(value)}"`);
  return pairs.length === 0 ? metric : `${metric}{${pairs.join(",")}}`;
};
