/** A panel of bars: the last value of each series, with limits as dashed lines across all bars. */
import type { PanelFile } from "../panel-queries.ts";
import { besideColor, ink, limitColor, rule, withinColor } from "./colors.ts";
import { isBad, lastValue, limitsOf, type ShownSeries, unitOf } from "./shown-series.ts";
import { type Box, cut, round, text, textWidth } from "./text.ts";
import { inUnit } from "./units.ts";

const fontSize = 12;
const gap = 8;
const limitRoom = 16;

type Bar = { readonly name: string; readonly value: number };
type Columns = {
  readonly nameWidth: number;
  readonly barX: number;
  readonly barWidth: number;
  readonly most: number;
};

export function drawBars(panel: PanelFile, series: readonly ShownSeries[], box: Box): string {
  const bars = series.map((one) => ({ name: one.name, value: lastValue(one) }));
  const limits = limitsOf(panel);
  const columns = columnsOf(bars, panel, box);
  const top = limits.length === 0 ? 0 : limitRoom;
  const height = Math.min(30, (box.height - top) / bars.length);
  const drawn = bars.map((bar, index) =>
    drawBar(bar, panel, { ...box, y: box.y + top + index * height, height }, columns),
  );
  const limitBox = { ...box, height: top + height * bars.length };
  return [...drawn, ...limits.map((limit) => drawLimit(limit, panel, limitBox, columns))].join("");
}

function columnsOf(bars: readonly Bar[], panel: PanelFile, box: Box): Columns {
  const widest = (texts: string[]): number => Math.max(...texts.map((each) => textWidth(each, fontSize)));
  const nameWidth = Math.min(widest(bars.map(({ name }) => name)), box.width * 0.55);
  const valueWidth = widest(bars.map(({ value }) => inUnit(value, unitOf(panel))));
  const limits = limitsOf(panel).map((limit) => limit * 1.08);
  const most = panel.fieldConfig?.defaults.max ?? Math.max(...bars.map(({ value }) => value), ...limits);
  const barX = box.x + nameWidth + gap;
  return {
    nameWidth,
    barX,
    barWidth: box.width - nameWidth - valueWidth - 2 * gap,
    most: most > 0 ? most : 1,
  };
}

function drawBar({ name, value }: Bar, panel: PanelFile, box: Box, columns: Columns): string {
  const color = colorOf({ name, value }, panel);
  const { nameWidth, barX, barWidth } = columns;
  const middle = box.y + box.height / 2 + fontSize * 0.36;
  const height = round(Math.min(18, box.height * 0.7));
  const y = round(box.y + (box.height - height) / 2);
  const track = `<rect x="${round(barX)}" y="${y}" width="${round(barWidth)}" height="${height}" fill="${rule}" fill-opacity="0.6"/>`;
  const bar = `<rect x="${round(barX)}" y="${y}" width="${round(barWidth * share(value, columns))}" height="${height}" fill="${color}" fill-opacity="0.8"/>`;
  return [
    text(box.x, middle, cut(name, fontSize, nameWidth + 1), { size: fontSize, color: ink }),
    track,
    bar,
    text(box.x + box.width, middle, inUnit(value, unitOf(panel)), {
      size: fontSize,
      color,
      anchor: "end",
      bold: true,
    }),
  ].join("");
}

/** Bars of the other side keep their color regardless of limits. */
function colorOf({ name, value }: Bar, panel: PanelFile): string {
  const overrides = panel.fieldConfig?.overrides ?? [];
  if (overrides.some(({ matcher }) => new RegExp(matcher.options.slice(1, -1)).test(name)))
    return besideColor;
  return isBad(value, panel) ? limitColor : withinColor;
}

function share(value: number, { most }: Columns): number {
  return Math.min(1, Math.max(0, value / most));
}

function drawLimit(limit: number, panel: PanelFile, box: Box, columns: Columns): string {
  const x = round(columns.barX + columns.barWidth * share(limit, columns));
  const label = `limit ${inUnit(limit, unitOf(panel))}`;
  return [
    text(x, box.y + 11, label, { size: 11, color: limitColor, anchor: "middle" }),
    `<line x1="${x}" y1="${round(box.y + 14)}" x2="${x}" y2="${round(box.y + box.height)}" stroke="${limitColor}" stroke-width="1.2" stroke-dasharray="5 3"/>`,
  ].join("");
}
