/** One panel in its frame: its title, what it showed of the run, and the legend. */
import type { PanelFile } from "../panel-queries.ts";
import { drawBars } from "./bars.ts";
import { ink, paper, rule, soft } from "./colors.ts";
import { drawLegend, layLegend } from "./legend.ts";
import { drawLines, type Shared } from "./lines.ts";
import type { RecordedTarget } from "./recording.ts";
import { type ShownSeries, shownSeries } from "./shown-series.ts";
import { drawStat } from "./stat.ts";
import { type Box, escaped, text, wrapped } from "./text.ts";

const padding = 12;
const titleSize = 15;
const titleHeight = 19;

type Drawing = {
  readonly panel: PanelFile;
  readonly series: readonly ShownSeries[];
  readonly leftOut: number;
  readonly shared: Shared;
  readonly id: string;
};

/** By Grafana's type of panel. */
const looks: Readonly<Record<string, (drawing: Drawing, box: Box) => string>> = {
  timeseries: lines,
  bargauge: ({ panel, series }, box) => drawBars(panel, series, box),
  stat: ({ panel, series }, box) => drawStat(panel, series, box),
};

/** One of Grafana's rows: a heading over the panels below it. */
export function drawRow({ title }: PanelFile, { x, y, width, height }: Box): string {
  const base = y + height - 10;
  return [
    text(x + 2, base, title, { size: 16, color: ink, bold: true }),
    `<line x1="${x}" y1="${base + 8}" x2="${x + width}" y2="${base + 8}" stroke="${rule}" stroke-width="2"/>`,
  ].join("");
}

export function drawPanel(
  panel: PanelFile,
  recorded: readonly RecordedTarget[],
  { x, y, width, height }: Box,
  shared: Shared,
  id: string,
): string {
  const inner = { x: x + padding, y: y + 10, width: width - 2 * padding, height: height - 18 };
  const title = heading(panel.title, inner);
  const series = shownSeries(panel, recorded);
  const leftOut = recorded.reduce((sum, target) => sum + target.leftOut, 0);
  const box = { ...inner, y: inner.y + title.height, height: inner.height - title.height };
  return [
    `<g><title>${escaped(panel.title)}</title>`,
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="3" fill="${paper}" stroke="${rule}"/>`,
    title.svg,
    content({ panel, series, leftOut, shared, id }, box),
    "</g>",
  ].join("");
}

function heading(title: string, { x, y, width }: Box): { svg: string; height: number } {
  const lines = wrapped(title, titleSize, width);
  const look = { size: titleSize, color: ink, bold: true };
  const svg = lines.map((line, index) => text(x, y + titleSize + index * titleHeight, line, look)).join("");
  return { svg, height: lines.length * titleHeight + 6 };
}

function lines({ panel, series, leftOut, shared, id }: Drawing, box: Box): string {
  const legend = layLegend(series, leftOut, box);
  const height = box.height - legend.height;
  return [
    drawLines(panel, series, { ...box, height }, shared, id),
    drawLegend(legend, box.x, box.y + height),
  ].join("");
}

function content(drawing: Drawing, box: Box): string {
  const { panel, series } = drawing;
  if (series.length === 0) return noData(box);
  const look = looks[panel.type];
  if (look === undefined)
    throw new Error(`No panel of the type ${panel.type} can be drawn yet: ${panel.title}`);
  return look(drawing, box);
}

function noData(box: Box): string {
  const place = { size: 18, color: soft, anchor: "middle" } as const;
  return text(box.x + box.width / 2, box.y + box.height / 2, "No data", place);
}
