/** `name{label="value"}` of Prometheus's text format, parsed and written. */

export type SeriesName = { readonly metric: string; readonly labels: ReadonlyMap<string, string> };

const pair = /([A-Za-z_][\w:]*)="((?:[^"\\]|\\.)*)"/g;

export function parseSeriesKey(key: string): SeriesName {
  const brace = key.indexOf("{");
  if (brace < 0) return { metric: key, labels: new Map() };
  const labels = new Map<string, string>();
  for (const [, label = "", value = ""] of key.slice(brace).matchAll(pair))
    labels.set(label, unescaped(value));
  return { metric: key.slice(0, brace), labels };
}

export function seriesKey(metric: string, labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels).map(([label, value]) => `${label}="${escaped(value)}"`);
  return pairs.length === 0 ? metric : `${metric}{${pairs.join(",")}}`;
}

function unescaped(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(.)/g, (_, found: string) => (found === "n" ? "\n" : found));
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");
}
