/** How each kind of panel looks in Grafana: one function per look, limits as dashed lines in all of them. */
import { PanelBuilder as BarsBuilder } from "@grafana/grafana-foundation-sdk/bargauge";
import {
  BarGaugeDisplayMode,
  BarGaugeValueMode,
  BigValueColorMode,
  BigValueGraphMode,
  BigValueTextMode,
  GraphThresholdsStyleConfigBuilder,
  GraphThresholdsStyleMode,
  LegendDisplayMode,
  LegendPlacement,
  ReduceDataOptionsBuilder,
  SortOrder,
  StackingConfigBuilder,
  StackingMode,
  TooltipDisplayMode,
  VisibilityMode,
  VizLegendOptionsBuilder,
  VizOrientation,
  VizTooltipOptionsBuilder,
} from "@grafana/grafana-foundation-sdk/common";
import {
  FieldColorModeId,
  type Panel as GrafanaPanel,
  type Threshold,
  ThresholdsConfigBuilder,
  ThresholdsMode,
} from "@grafana/grafana-foundation-sdk/dashboard";
import { PanelBuilder as StatBuilder } from "@grafana/grafana-foundation-sdk/stat";
import { PanelBuilder as LinesBuilder } from "@grafana/grafana-foundation-sdk/timeseries";
import { type Look, type Panel, units } from "./board.ts";

const below = "green";
const beside = "blue";
const beyond = "red";

const looks = {
  lines: (panel) => withMost(lines(panel), panel),
  areas: (panel) => withMost(areas(panel), panel),
  names: (panel) => withMost(names(panel), panel),
  bars: (panel) => withMost(bars(panel), panel),
} satisfies Record<Look, (panel: Panel) => GrafanaPanel>;

export function lookOf(panel: Panel): GrafanaPanel {
  return looks[panel.look](panel);
}

function lines(panel: Panel): LinesBuilder {
  const builder = new LinesBuilder()
    .unit(units[panel.unit])
    .min(0)
    .thresholds(thresholds(panel))
    .thresholdsStyle(limitLines(panel))
    .legend(legend())
    .tooltip(tooltip())
    .lineWidth(2)
    .fillOpacity(0)
    .showPoints(VisibilityMode.Auto)
    .axisLabel(panel.axis ?? "");
  const highestLimit = Math.max(0, ...(panel.limits ?? []));
  return highestLimit === 0 ? builder : builder.axisSoftMax(highestLimit);
}

function thresholds(panel: Panel): ThresholdsConfigBuilder {
  return new ThresholdsConfigBuilder().mode(ThresholdsMode.Absolute).steps(steps(panel));
}

function steps({ limits = [], least }: Panel): Threshold[] {
  return least === undefined
    ? [{ value: null, color: below }, ...limits.map((value) => ({ value, color: beyond }))]
    : [
        { value: null, color: beyond },
        { value: least, color: below },
      ];
}

function limitLines(panel: Panel): GraphThresholdsStyleConfigBuilder {
  return new GraphThresholdsStyleConfigBuilder().mode(
    steps(panel).length === 1 ? GraphThresholdsStyleMode.Off : GraphThresholdsStyleMode.Dashed,
  );
}

function legend(): VizLegendOptionsBuilder {
  return new VizLegendOptionsBuilder()
    .displayMode(LegendDisplayMode.List)
    .placement(LegendPlacement.Bottom)
    .showLegend(true)
    .calcs([]);
}

function tooltip(): VizTooltipOptionsBuilder {
  return new VizTooltipOptionsBuilder().mode(TooltipDisplayMode.Multi).sort(SortOrder.Descending);
}

function withMost<Builder extends { max(value: number): Builder; build(): GrafanaPanel }>(
  builder: Builder,
  { most }: Panel,
): GrafanaPanel {
  return (most === undefined ? builder : builder.max(most)).build();
}

function areas(panel: Panel): LinesBuilder {
  return lines(panel)
    .fillOpacity(60)
    .lineWidth(1)
    .stacking(new StackingConfigBuilder().mode(StackingMode.Normal));
}

function names(panel: Panel): StatBuilder {
  return new StatBuilder()
    .unit(units[panel.unit])
    .thresholds(thresholds(panel))
    .reduceOptions(lastValue())
    .colorMode(BigValueColorMode.Value)
    .graphMode(BigValueGraphMode.None)
    .textMode(BigValueTextMode.Name);
}

function lastValue(): ReduceDataOptionsBuilder {
  return new ReduceDataOptionsBuilder().calcs(["lastNotNull"]).values(false);
}

function bars(panel: Panel): BarsBuilder {
  const builder = new BarsBuilder()
    .unit(units[panel.unit])
    .min(0)
    .thresholds(thresholds(panel))
    .reduceOptions(lastValue())
    .orientation(VizOrientation.Horizontal)
    .displayMode(BarGaugeDisplayMode.Basic)
    .valueMode(BarGaugeValueMode.Text);
  if (panel.beside === undefined) return builder;
  const color = { mode: FieldColorModeId.Fixed, fixedColor: beside };
  return builder.overrideByRegexp(`/^${panel.beside}/`, [{ id: "color", value: color }]);
}
