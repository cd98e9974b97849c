/** Prometheus's text format (and OpenMetrics) → values by series key; comments, times and exemplars are left out. */

/** More series than a district of any size has; the rest are dropped, so that memory stays bounded. */
const mostSeries = 50_000;

export function parsePrometheusText(text: string): Map<string, number> {
  const values = new Map<string, number>();
  let begin = 0;
  while (begin < text.length && values.size < mostSeries) {
    const newline = text.indexOf("\n", begin);
    const end = newline < 0 ? text.length : newline;
    if (end > begin && text[begin] !== "#") readLine(text, begin, end, values);
    begin = end + 1;
  }
  return values;
}

/** NaN and infinity are left out: JSON can't represent them, and they're useless in a rate. */
function readLine(text: string, begin: number, end: number, values: Map<string, number>): void {
  const keyEnd = endOfKey(text, begin);
  if (keyEnd < 0 || keyEnd >= end) return;
  const space = text.indexOf(" ", keyEnd + 1);
  const value = Number(text.slice(keyEnd + 1, space < 0 || space > end ? end : space));
  if (Number.isFinite(value)) values.set(text.slice(begin, keyEnd), value);
}

/** A series with its labels, up to the space before its value: quoted values may contain anything but a bare quote. */
const keyPattern = /[^\s{]+(?:\{(?:[^"}]*"(?:[^"\\]|\\.)*")*[^"}]*\})?(?= )/y;

function endOfKey(text: string, begin: number): number {
  keyPattern.lastIndex = begin;
  return keyPattern.test(text) ? keyPattern.lastIndex : -1;
}
