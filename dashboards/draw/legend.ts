/** The legend below a panel's lines: up to a few rows, and then how many names are left out. */
import { ink, soft } from "./colors.ts";
import type { ShownSeries } from "./shown-series.ts";
import { cut, round, text, textWidth } from "./text.ts";

const fontSize = 12;
const rowHeight = 17;
const swatchWidth = 16;
const gap = 14;
/** As in Grafana a legend takes at most about a third of its panel. */
const mostShare = 0.35;

type Entry = { readonly series: ShownSeries | undefined; readonly name: string; readonly width: number };
type Legend = { readonly rows: Entry[][]; readonly height: number };

const dashArrays = {
  solid: "",
  dashed: ' stroke-dasharray="4 2"',
  dotted: ' stroke-dasharray="1.5 1.5"',
} as const;

/** `leftOut`: how many series were not recorded. */
export function layLegend(
  series: readonly ShownSeries[],
  leftOut: number,
  { width, height }: { width: number; height: number },
): Legend {
  const mostRows = Math.max(1, Math.floor((height * mostShare) / rowHeight));
  const rows = inRows(
    series.map((one) => entryOf(one, width)),
    width,
  );
  const kept = rows.slice(0, mostRows);
  const unnamed = rows.slice(mostRows).flat().length;
  if (unnamed > 0) kept.push([remark(unnamed === 1 ? "and 1 more line" : `and ${unnamed} more lines`)]);
  if (leftOut > 0) kept.push([remark(`the highest are drawn, ${leftOut} are left out`)]);
  return { rows: kept, height: kept.length * rowHeight + 4 };
}

export function drawLegend({ rows }: Legend, x: number, y: number): string {
  return rows
    .map((row, index) => {
      let left = x;
      return row
        .map((entry) => {
          const drawn = drawEntry(entry, left, y + (index + 1) * rowHeight - 3);
          left += entry.width;
          return drawn;
        })
        .join("");
    })
    .join("");
}

function inRows(entries: readonly Entry[], width: number): Entry[][] {
  const rows: Entry[][] = [];
  let left = 0;
  for (const entry of entries) {
    left -= entry.width;
    if (left < 0 || rows.length === 0) {
      rows.push([]);
      left = width - entry.width;
    }
    rows.at(-1)?.push(entry);
  }
  return rows;
}

function entryOf(series: ShownSeries, width: number): Entry {
  const name = cut(series.name, fontSize, width - swatchWidth - gap);
  return { series, name, width: swatchWidth + textWidth(name, fontSize) + gap };
}

function remark(name: string): Entry {
  return { series: undefined, name, width: textWidth(name, fontSize) };
}

function drawEntry({ series, name }: Entry, x: number, y: number): string {
  if (series === undefined) return text(x, y, name, { size: fontSize, color: soft });
  const { color, dash } = series;
  const line = `<line x1="${round(x)}" y1="${y - 4}" x2="${round(x + 12)}" y2="${y - 4}" stroke="${color}" stroke-width="3"${dashArrays[dash]}/>`;
  return line + text(x + swatchWidth, y, name, { size: fontSize, color: ink });
}
