/** A panel of lines or areas over time, drawn by echarts without a browser: limits as dashed lines, phases as bands. */
import { LineChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { type Backdrop, backdropSeries } from "../../readiness/report/backdrop.ts";
import { standingStill, withOwnNames } from "../../readiness/report/own-names.ts";
import type { PanelFile } from "../panel-queries.ts";
import { ink, limitColor, rule, soft } from "./colors.ts";
import { lonePoints, mostOf, stackable, withGaps, withoutLevel } from "./line-values.ts";
import type { Mark } from "./recording.ts";
import { limitsOf, type Point, type ShownSeries, unitOf } from "./shown-series.ts";
import { type Box, textWidth } from "./text.ts";
import { inUnit, type Scale, scaleFor, ticksOf } from "./units.ts";

echarts.use([LineChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

const fontSize = 12;
const pixelsPerTick = 40;
/** Labels with seconds are wider. */
const pixelsPerTime = { minutes: 60, seconds: 85 } as const;
/** A limit this low in its panel has its label above it, because the axis is below. */
const nearAxis = 0.2;

/** What all panels of a board have in common. */
export type Shared = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly marks: readonly Mark[];
  readonly phases: readonly string[];
};

type Chart = {
  readonly panel: PanelFile;
  readonly series: readonly ShownSeries[];
  readonly lines: readonly Point[][];
  readonly isStacked: boolean;
  readonly scale: Scale;
  readonly shared: Shared;
};

const bands = { phase: ["#e9eef5", "#f7f9fb"], fault: "#f6ccd0" } as const;

const timeSteps = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200];

const axisLabels = { color: ink, fontSize };

/** `id` is unique in the drawing and names the elements of the chart. */
export function drawLines(
  panel: PanelFile,
  series: readonly ShownSeries[],
  box: Box,
  shared: Shared,
  id: string,
): string {
  const { stacking, axisLabel = "" } = panel.fieldConfig?.defaults.custom ?? {};
  const isStacked = stacking?.mode === "normal";
  const lines = isStacked ? stackable(series) : series.map(withGaps);
  const chart = {
    panel,
    series,
    lines,
    isStacked,
    shared,
    scale: scaleOf(panel, lines, isStacked, box.height),
  };
  const left = widestLabel(chart) + (axisLabel === "" ? 14 : 30);
  const { width, height } = box;
  const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit" },
      grid: { left, right: 10, top: 18, bottom: 22 },
      xAxis: timeAxis(chart, width - left - 10),
      yAxis: valueAxis(chart, axisLabel, ticksOf(chart.scale)),
      series: [backdropSeries(backdropOf(chart)), ...lineSeries(chart), dots(chart)],
    });
    return placed(drawing.renderToSVGString(), id, box);
  } finally {
    drawing.dispose();
  }
}

/** The limits are always visible, as in Grafana. */
function scaleOf(panel: PanelFile, lines: readonly Point[][], isStacked: boolean, height: number): Scale {
  const { custom, max } = panel.fieldConfig?.defaults ?? {};
  const intervals = Math.max(2, Math.round(height / pixelsPerTick));
  const most = Math.max(mostOf(lines, isStacked) * 1.02, (custom?.axisSoftMax ?? 0) * 1.1);
  return scaleFor(max ?? most, unitOf(panel), intervals);
}

function widestLabel({ panel, scale }: Chart): number {
  return Math.max(...ticksOf(scale).map((tick) => textWidth(inUnit(tick, unitOf(panel)), fontSize)));
}

function timeAxis({ shared }: Chart, width: number) {
  const stepMs = timeStepMs(shared, width);
  const customValues = timesOf(shared, stepMs);
  return {
    type: "value" as const,
    min: shared.fromMs,
    max: shared.toMs,
    z: 2,
    splitLine: { show: false },
    axisTick: { customValues, length: 4, lineStyle: { color: soft } },
    axisLine: { lineStyle: { color: soft } },
    axisLabel: { ...axisLabels, customValues, formatter: (atMs: number) => clock(atMs, stepMs) },
  };
}

function timeStepMs({ fromMs, toMs }: Shared, width: number): number {
  const seconds = (toMs - fromMs) / 1000;
  const fits = (step: number): boolean => {
    const pixels = step < 60 ? pixelsPerTime.seconds : pixelsPerTime.minutes;
    return (seconds / step) * pixels <= width;
  };
  return (timeSteps.find(fits) ?? 86_400) * 1000;
}

function timesOf({ fromMs, toMs }: Shared, stepMs: number): number[] {
  const first = Math.ceil(fromMs / stepMs) * stepMs;
  return Array.from(
    { length: Math.max(0, Math.floor((toMs - first) / stepMs) + 1) },
    (_, n) => first + n * stepMs,
  );
}

function clock(atMs: number, stepMs: number): string {
  return new Date(atMs).toISOString().slice(11, stepMs < 60_000 ? 19 : 16);
}

function valueAxis(chart: Chart, axisLabel: string, customValues: number[]) {
  return {
    type: "value" as const,
    min: 0,
    ...chart.scale,
    z: 2,
    name: axisLabel,
    nameLocation: "middle" as const,
    nameGap: widestLabel(chart) + 14,
    nameTextStyle: axisLabels,
    axisTick: { customValues, length: 0 },
    axisLabel: {
      ...axisLabels,
      customValues,
      formatter: (value: number) => inUnit(value, unitOf(chart.panel)),
    },
    splitLine: { lineStyle: { color: rule } },
  };
}

function backdropOf({ panel, scale, shared: { marks, phases } }: Chart): Backdrop {
  return {
    bands: marks.map((mark) => ({
      name: phases.includes(mark.title) ? String(phases.indexOf(mark.title) + 1) : "fault",
      from: mark.fromMs,
      to: mark.toMs,
      color: markColor(mark, phases),
    })),
    bandLabel: { distance: 2, color: soft, fontSize: 11 },
    limits: limitsOf(panel).map((value) => ({
      value,
      color: limitColor,
      label: `limit ${inUnit(value, unitOf(panel))}`,
      position: value < scale.max * nearAxis ? "insideStartTop" : "insideStartBottom",
    })),
    limitWidth: 1.2,
    limitLabel: { distance: 3, fontSize },
    limitPlacement: { precision: 9, z: 4 },
  };
}

function markColor({ title }: Mark, phases: readonly string[]): string {
  const index = phases.indexOf(title);
  return index < 0 ? bands.fault : (bands.phase[index % 2] ?? bands.fault);
}

function lineSeries({ series, lines, isStacked }: Chart) {
  return series.map(({ name, color, dash }, index) => ({
    type: "line" as const,
    name,
    data: (isStacked ? (lines[index] ?? []) : withoutLevel(lines[index] ?? [])).map(([atMs, value]) => [
      atMs,
      value,
    ]),
    showSymbol: false,
    silent: true,
    z: 3,
    color,
    lineStyle: { width: isStacked ? 0.8 : 1.8, type: dash },
    ...(isStacked ? { stack: "all", areaStyle: { opacity: 0.6 } } : {}),
  }));
}

function dots({ series, lines }: Chart) {
  return {
    type: "scatter" as const,
    silent: true,
    symbolSize: 5,
    z: 3,
    data: series.flatMap(({ color }, index) =>
      lonePoints(lines[index] ?? []).map(([atMs, value]) => ({
        value: [atMs, value ?? 0],
        itemStyle: { color },
      })),
    ),
  };
}

/** The value axis has one for each label, in ECharts' own gray, and nobody sees them. */
const ticksWithoutLength = /<path d="M[\d.]+ [\d.]+" fill="none" stroke="#54555a"><\/path>\s*/g;

/** At its place among the panels; one decimal is enough. */
function placed(svg: string, id: string, { x, y, width, height }: Box): string {
  return standingStill(withOwnNames(svg, id))
    .replace(
      /^<svg [^>]*>/,
      `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    )
    .replace(
      / d="([^"]+)"/g,
      (_, path: string) => ` d="${withoutMiddles(path.replace(/\d+\.\d{2,}/g, shortened))}"`,
    )
    .replace(ticksWithoutLength, "")
    .replace(/<rect width="\d+" height="\d+" x="0" y="0" fill="none"><\/rect>\s*/, "");
}

/** `M` begins a line, and `L` goes on. */
const pointOfPath = /([ML])[\d.]+ ([\d.]+)/g;

/** Of points in a row at one height, the first and the last: areas keep all of theirs until they are stacked. */
export function withoutMiddles(path: string): string {
  const points = [...path.matchAll(pointOfPath)].map(([, step = "", height]) => ({ step, height }));
  let index = 0;
  return path.replace(pointOfPath, (text, step: string, height: string) => {
    const [before, after] = [points[index - 1], points[++index]];
    const isMiddle = before?.height === height && after?.height === height && step + after.step === "LL";
    return isMiddle ? "" : text;
  });
}

function shortened(digits: string): string {
  return String(Math.round(Number(digits) * 10) / 10);
}
