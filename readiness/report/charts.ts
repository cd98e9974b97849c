/** The charts of a report: what each shows, in which colors, with which limits. */

import { html, raw } from "hono/html";
import { milliseconds, spoken } from "../evidence/plain-words.ts";
import { type Chart, drawChart, type Line } from "./chart.ts";
import type { Html } from "./html.ts";
import type { Report, ReportedLoad } from "./report.ts";

const red = "#a3211f";
const kinds = [
  { kind: "read", name: "Reading a page or list", color: "#0b5f95", dash: "solid" },
  { kind: "attendance", name: "Submitting attendance", color: "#a34a00", dash: "solid" },
  { kind: "sign-in", name: "Signing in", color: "#5b3a8c", dash: "dashed" },
  { kind: "write", name: "Other writes", color: "#1b6e3c", dash: "dotted" },
] as const;
const journeyColors = [
  "#0b5f95",
  "#a34a00",
  "#5b3a8c",
  "#1b6e3c",
  "#8a1c57",
  "#5c5a14",
  "#3d4756",
  "#006a6a",
];

const parts = [
  { part: "sis", name: "The SIS", color: "#0b5f95" },
  { part: "postgres", name: "The database", color: "#1b6e3c" },
  { part: "generator", name: "The load generator", color: "#a34a00" },
  { part: "other", name: "Everything else", color: "#6b7787" },
] as const;

/** All charts share the time axis and the bands of the phases, which the table of phases explains. */
export function charts(report: Report, load: ReportedLoad): Html[] {
  const end = [
    ...load.phases.map(({ endSecond }) => endSecond),
    ...load.points.map(({ second }) => second),
  ].reduce((last, second) => Math.max(last, second), 1);
  const each = load.secondsPerPoint === 1 ? "each second" : `each ${load.secondsPerPoint} seconds`;
  return [
    figure(
      "Did everyone arrive as planned?",
      "Arrivals compared with the plan. The lines should overlap; finished visits lag by the length of one visit.",
      arrivals(load),
      load,
      end,
    ),
    figure(
      "How long did people wait?",
      `95 of 100 requests in ${each} were faster than the line; with several seconds per point, the highest value is shown. A line may cross its limit for a moment: each whole phase is judged.`,
      latencyByKind(report, load),
      load,
      end,
    ),
    figure("Who waited longest?", `The same, by what people were doing.`, latencyByJourney(load), load, end),
    figure(
      "When did requests fail?",
      "No answer, a server error, or a wrong refusal. The line should stay at zero.",
      errors(load),
      load,
      end,
    ),
    figure(
      "What filled the machine?",
      "Processor cores in use, stacked by part. Where the stack reaches the red line, the machine was full.",
      cores(report, load),
      load,
      end,
    ),
  ];
}

function figure(title: string, says: string, chart: Chart, load: ReportedLoad, end: number): Html {
  return html`
<figure aria-labelledby="${chart.id}-title">
<figcaption><h3 id="${chart.id}-title">${title}</h3><p>${says}</p>${legend(chart.lines)}</figcaption>
<div class="chart" role="group" aria-label="Chart: ${title} The table “Phase by phase” has its values." tabindex="0">${raw(drawChart(chart, load.phases, end))}</div>
</figure>`;
}

function legend(lines: readonly Line[]): Html {
  return html`<ul class="legend">${lines.map(
    ({ name, color, dash, stacked }) =>
      html`<li><span class="swatch ${stacked ? "area" : (dash ?? "solid")}" style="color:${color}"></span>${name}</li>`,
  )}</ul>`;
}

function arrivals(load: ReportedLoad): Chart {
  return {
    id: "chart-arrivals",
    axis: "arrivals per second",
    lines: [
      line(
        load,
        { name: "Planned", color: "#6b7787", dash: "dashed" },
        (point) => point.plannedArrivalsPerSecond,
      ),
      line(load, { name: "Started", color: "#0b5f95" }, (point) => point.startedArrivalsPerSecond),
      line(
        load,
        { name: "Finished", color: "#1b6e3c", dash: "dotted" },
        (point) => point.completedArrivalsPerSecond,
      ),
    ],
    limits: [],
  };
}

type Point = ReportedLoad["points"][number];

function line(load: ReportedLoad, look: Omit<Line, "values">, value: (point: Point) => number | null): Line {
  return { ...look, values: load.points.map((point) => [point.second, value(point)]) };
}

function latencyByKind(report: Report, load: ReportedLoad): Chart {
  return {
    id: "chart-kinds",
    axis: "milliseconds",
    lines: kinds.map(({ kind, ...look }) => line(load, look, (point) => point.p95MsByKind[kind] ?? null)),
    limits: latencyLimits(report),
  };
}

type Limit = { readonly label: string; readonly value: number; readonly color: string };

/** Of the requirements that the lines are drawn for, each limit once. */
function latencyLimits({ requirements }: Report): Limit[] {
  const limits = requirements.filter(({ id }) => kinds.some(({ kind }) => id === `speed.${kind}`));
  return [...new Set(limits.map(({ limit }) => limit))]
    .sort((left, right) => left - right)
    .map((value) => ({ label: `limit ${milliseconds(value)}`, value, color: red }));
}

function latencyByJourney(load: ReportedLoad): Chart {
  const journeys = [
    ...new Set(load.points.flatMap(({ p95MsByJourney }) => Object.keys(p95MsByJourney))),
  ].sort();
  return {
    id: "chart-journeys",
    axis: "milliseconds",
    lines: journeys.slice(0, journeyColors.length).map((journey, index) =>
      line(
        load,
        {
          name: spoken(journey),
          color: journeyColors[index] ?? "#3d4756",
          dash: index % 2 === 0 ? "solid" : "dashed",
        },
        (point) => point.p95MsByJourney[journey] ?? null,
      ),
    ),
    limits: [],
  };
}

function errors(load: ReportedLoad): Chart {
  return {
    id: "chart-errors",
    axis: "failed requests per second",
    lines: [line(load, { name: "Failed requests", color: red }, (point) => point.failedPerSecond)],
    limits: [],
  };
}

function cores(report: Report, load: ReportedLoad): Chart {
  return {
    id: "chart-cores",
    axis: "processor cores in use",
    lines: parts.map(({ part, ...look }) =>
      line(load, { ...look, stacked: true }, (point) => (sampled(point) ? point.cores[part] : null)),
    ),
    limits:
      report.run === null
        ? []
        : [{ label: `all ${report.run.machine.cores} cores`, value: report.run.machine.cores, color: red }],
  };
}

/** A second in which nothing at all was busy was not sampled. */
function sampled({ cores: { generator, sis, postgres, other } }: Point): boolean {
  return generator + sis + postgres + other > 0;
}
