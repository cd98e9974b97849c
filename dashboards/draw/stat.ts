/** A panel of large numbers: each series' name, and its last value if the board shows it. */
import type { PanelFile } from "../panel-queries.ts";
import { ink, limitColor, soft, withinColor } from "./colors.ts";
import { isBad, lastValue, type ShownSeries, unitOf } from "./shown-series.ts";
import { type Box, text, wrapped } from "./text.ts";
import { inUnit } from "./units.ts";

const nameSize = 15;
const lineHeight = 20;
const valueSize = 34;

export function drawStat(panel: PanelFile, series: readonly ShownSeries[], box: Box): string {
  const height = box.height / series.length;
  const showsName = panel.options.textMode === "name";
  return series
    .map((one, index) => {
      const own = { ...box, y: box.y + index * height, height };
      return showsName ? drawName(one.name, own) : drawValue(one, panel, own);
    })
    .join("");
}

function drawName(name: string, box: Box): string {
  const lines = wrapped(name, nameSize, box.width);
  const top = box.y + (box.height - lines.length * lineHeight) / 2 + nameSize;
  return lines
    .map((line, index) =>
      text(box.x + box.width / 2, top + index * lineHeight, line, {
        size: nameSize,
        color: withinColor,
        bold: true,
        anchor: "middle",
      }),
    )
    .join("");
}

function drawValue(one: ShownSeries, panel: PanelFile, box: Box): string {
  const value = lastValue(one);
  const color = isBad(value, panel) ? limitColor : ink;
  const middle = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return [
    text(middle, y, one.name, { size: 13, color: soft, anchor: "middle" }),
    text(middle, y + valueSize, inUnit(value, unitOf(panel)), {
      size: valueSize,
      color,
      bold: true,
      anchor: "middle",
    }),
  ].join("");
}
