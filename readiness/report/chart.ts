/**
 * One chart as SVG, drawn by echarts without a browser; the same input gives the same bytes, in any order of drawing.
 */
import { LineChart } from "echarts/charts";
import { GridComponent, MarkAreaComponent, MarkLineComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { clock, number } from "../evidence/plain-words.ts";
import { type Backdrop, backdropSeries } from "./backdrop.ts";
import { standingStill, withOwnNames } from "./own-names.ts";
import type { ReportedLoad } from "./report.ts";

echarts.use([LineChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

const width = 960;
const height = 320;
const ink = "#3d4756";
const rule = "#d8dde4";

export type Line = {
  readonly name: string;
  readonly color: string;
  readonly dash?: "solid" | "dashed" | "dotted";
  /** Lines with `stacked` are areas stacked on each other. */
  readonly stacked?: boolean;
  readonly values: readonly (readonly [second: number, value: number | null])[];
};

export type Chart = {
  /** Unique in the report: names the chart's elements. */
  readonly id: string;
  readonly axis: string;
  readonly lines: readonly Line[];
  readonly limits: readonly { readonly label: string; readonly value: number; readonly color: string }[];
};

export function drawChart(chart: Chart, phases: ReportedLoad["phases"], end: number): string {
  const drawing = echarts.init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    drawing.setOption({
      animation: false,
      textStyle: { fontFamily: "system-ui, sans-serif" },
      grid: { left: 64, right: 16, top: 54, bottom: 54 },
      ...axes(chart, end),
      series: [backdropSeries(backdropOf(chart, phases)), ...chart.lines.map(series)],
    });
    return inline(withOwnNames(drawing.renderToSVGString(), chart.id));
  } finally {
    drawing.dispose();
  }
}

function axes(chart: Chart, end: number) {
  return {
    xAxis: {
      type: "value" as const,
      z: 2,
      min: 0,
      max: end,
      interval: clockStep(end),
      splitLine: { show: false },
      axisLine: { lineStyle: { color: ink } },
      axisLabel: {
        color: ink,
        fontSize: 13,
        margin: 13,
        formatter: clock,
        hideOverlap: true,
        showMaxLabel: false,
      },
      name: "minutes and seconds since the load began",
      nameLocation: "middle" as const,
      nameGap: 34,
      nameTextStyle: { color: ink, fontSize: 13 },
    },
    yAxis: {
      type: "value" as const,
      min: 0,
      z: 2,
      ...scaleOf(mostOf(chart)),
      name: chart.axis,
      nameGap: 32,
      nameTextStyle: { color: ink, fontSize: 13, align: "left" as const },
      axisLabel: { color: ink, fontSize: 13, formatter: (value: number) => number(value, 3) },
      splitLine: { lineStyle: { color: rule } },
    },
  };
}

/** Steps that read like a clock. */
function clockStep(end: number): number {
  return [5, 15, 30, 60, 120, 300, 600, 1800, 3600].find((step) => end / step <= 10) ?? 7200;
}

/** The smallest step of 1, 2 or 5 (times a power of ten) that reaches the highest value in five steps. */
function scaleOf(most: number): { readonly max: number; readonly interval: number } {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const interval = ([1, 2, 5].find((step) => step * power * 5 >= most) ?? 10) * power;
  return { max: Math.ceil(most / interval) * interval, interval };
}

function mostOf(chart: Chart): number {
  const lines = chart.lines.flatMap(({ values }) => values.map(([, value]) => value ?? 0));
  const limits = chart.limits.map(({ value }) => value * 1.1);
  const stacked = chart.lines.some((line) => line.stacked) ? [stackedMost(chart.lines)] : [];
  return [...lines, ...limits, ...stacked].reduce((most, value) => Math.max(most, value), 0) || 1;
}

function stackedMost(lines: readonly Line[]): number {
  const sums = new Map<number, number>();
  for (const [second, value] of lines.flatMap(({ values }) => values))
    sums.set(second, (sums.get(second) ?? 0) + (value ?? 0));
  return [...sums.values()].reduce((most, value) => Math.max(most, value), 0);
}

function backdropOf(chart: Chart, phases: ReportedLoad["phases"]): Backdrop {
  return {
    bands: phases.map(({ beginSecond, endSecond }, index) => ({
      name: String(index + 1),
      from: beginSecond,
      to: endSecond,
      color: index % 2 === 0 ? "#eef2f6" : "#f8fafb",
    })),
    bandLabel: { distance: 4, color: ink, fontSize: 13, fontWeight: "bold" },
    limits: chart.limits.map((limit) => ({ ...limit, position: "insideEndTop" })),
    limitWidth: 1.25,
    limitLabel: { fontSize: 13 },
  };
}

function series(line: Line) {
  return {
    type: "line" as const,
    name: line.name,
    data: line.values.map(([second, value]) => [second, value]),
    showSymbol: false,
    connectNulls: false,
    silent: true,
    color: line.color,
    lineStyle: { width: line.stacked ? 0.5 : 1.75, type: line.dash ?? ("solid" as const) },
    ...(line.stacked ? { stack: "all", areaStyle: { opacity: 0.75 } } : {}),
  };
}

/** Inside a page: as wide as its figure, without XML namespaces. */
function inline(svg: string): string {
  return standingStill(svg).replace(
    /^<svg [^>]*>/,
    `<svg aria-hidden="true" focusable="false" viewBox="0 0 ${width} ${height}">`,
  );
}
