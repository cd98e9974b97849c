/** A small line without axes: how a figure changed from run to run. Pure. */
import { html } from "hono/html";
import type { Html } from "./html.ts";
import { rounded } from "./rounded.ts";

const [width, height, edge] = [90, 24, 3];

/** Oldest first; null: not measured. The table has the numbers, so readers of the page hear nothing of the line. */
export function trendLine(values: readonly (number | null)[]): Html {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  if (known.length < 2) return html``;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  const places = values.flatMap((value, index) =>
    value === null ? [] : [place(index / (values.length - 1), share(value, least, most))],
  );
  const last = places.at(-1) ?? "";
  const [x = "0", y = "0"] = last.split(",");
  return html`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true">
<polyline points="${places.join(" ")}" fill="none" stroke="currentColor" stroke-width="1.5"/>
<circle cx="${x}" cy="${y}" r="2.5" fill="currentColor"/></svg>`;
}

/** Half way up if nothing changed. */
function share(value: number, least: number, most: number): number {
  return most === least ? 0.5 : (value - least) / (most - least);
}

function place(along: number, up: number): string {
  const x = edge + along * (width - 2 * edge);
  const y = height - edge - up * (height - 2 * edge);
  return `${rounded(x, 1)},${rounded(y, 1)}`;
}
