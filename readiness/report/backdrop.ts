/** What stands behind the lines of a chart: a series without data that carries bands of time and dashed limits. */

export type Band = {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly color: string;
};

export type LimitLine = {
  readonly value: number;
  readonly color: string;
  readonly label: string;
  readonly position: "insideEndTop" | "insideStartTop" | "insideStartBottom";
};

export type Backdrop = {
  readonly bands: readonly Band[];
  /** How the names above the bands look, in the options of ECharts. */
  readonly bandLabel: Readonly<Record<string, string | number>>;
  readonly limits: readonly LimitLine[];
  readonly limitWidth: number;
  readonly limitLabel: Readonly<Record<string, string | number>>;
  /** How many digits of a limit are kept, and its layer, where ECharts's defaults won't do. */
  readonly limitPlacement?: { readonly precision: number; readonly z: number };
};

export function backdropSeries({
  bands,
  bandLabel,
  limits,
  limitWidth,
  limitLabel,
  limitPlacement,
}: Backdrop) {
  return {
    type: "line" as const,
    data: [],
    silent: true,
    markArea: {
      silent: true,
      label: { position: "top" as const, ...bandLabel },
      data: bands.map(({ name, from, to, color }) => [
        { name, xAxis: from, itemStyle: { color } },
        { xAxis: to },
      ]),
    },
    markLine: {
      silent: true,
      symbol: "none",
      ...limitPlacement,
      data: limits.map(({ value, color, label, position }) => ({
        yAxis: value,
        lineStyle: { color, type: "dashed" as const, width: limitWidth },
        label: { formatter: label, position, color, ...limitLabel },
      })),
    },
  };
}
