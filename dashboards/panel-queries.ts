/**
 * The queries of every panel as they are sent to Prometheus: from the committed JSON, with Grafana's variables
 * replaced.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const target = z.object({
  refId: z.string(),
  expr: z.string(),
  legendFormat: z.string().default(""),
  /** The shortest step that makes sense for the metric, such as `5s`. */
  interval: z.string().optional(),
  /** Asked once, at the end of the range. */
  instant: z.boolean().optional(),
});

const threshold = z.object({ value: z.number().nullable(), color: z.string() });
const defaults = z.object({
  unit: z.string().optional(),
  max: z.number().optional(),
  thresholds: z.object({ steps: z.array(threshold) }).optional(),
  custom: z
    .object({
      stacking: z.object({ mode: z.string() }).optional(),
      axisLabel: z.string().optional(),
      axisSoftMax: z.number().optional(),
    })
    .optional(),
});

/** A separate color for the series that a regular expression matches, written between slashes. */
const override = z.object({
  matcher: z.object({ id: z.literal("byRegexp"), options: z.string() }),
  properties: z.array(z.object({ id: z.literal("color"), value: z.object({ fixedColor: z.string() }) })),
});

const panel = z.object({
  id: z.number().int(),
  type: z.string(),
  title: z.string(),
  description: z.string().optional(),
  gridPos: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  targets: z.array(target).default([]),
  /** Whether a value is shown under its name, or only the name. */
  options: z.object({ textMode: z.string().optional() }).default({}),
  fieldConfig: z.object({ defaults, overrides: z.array(override).default([]) }).optional(),
});

/** Marks over all panels. */
const annotation = z.object({
  name: z.string(),
  expr: z.string(),
  titleFormat: z.string(),
  iconColor: z.string(),
});

const board = z.object({
  uid: z.string(),
  title: z.string(),
  description: z.string(),
  templating: z.object({ list: z.array(z.object({ name: z.string(), label: z.string() })) }),
  annotations: z.object({ list: z.array(annotation) }),
  panels: z.array(panel),
});

/** The parts of a committed board that are read here; the rest is Grafana's. */
export type BoardFile = z.infer<typeof board>;
export type PanelFile = z.infer<typeof panel>;

export const boardsFolder = join(import.meta.dirname, "generated", "boards");

export type QueryVariables = {
  readonly run: string;
  /** The run that this one is compared with. */
  readonly other: string;
  /** Id of a school. */
  readonly school: string;
  /** Length of the time range. */
  readonly rangeSeconds: number;
  /** Time between the requested points, and how often Prometheus scrapes. */
  readonly stepSeconds: number;
  readonly scrapeSeconds: number;
};

export type PanelQuery = {
  /** `<board uid>/<panel id>` */
  readonly panel: string;
  readonly title: string;
  readonly refId: string;
  readonly legend: string;
  /** With Grafana's variables, and with their values. */
  readonly written: string;
  readonly expr: string;
  /** Time between points: never less than makes sense for the metric. */
  readonly stepSeconds: number;
  readonly instant: boolean;
};

export function parseBoard(text: string): BoardFile {
  return board.parse(JSON.parse(text));
}

/** In the order of their file names. */
export async function readBoards(folder: string = boardsFolder): Promise<BoardFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => parseBoard(await readFile(join(folder, name), "utf8"))));
}

export function withVariables(expr: string, variables: QueryVariables, interval?: string): string {
  const values: Record<string, string> = {
    __rate_interval: `${rateIntervalSeconds(interval, variables)}s`,
    __range: `${Math.ceil(variables.rangeSeconds)}s`,
    run: variables.run,
    other: variables.other,
    school: variables.school,
  };
  return expr.replace(/\$(\w+)/g, (whole, name: string) => values[name] ?? whole);
}

export function panelQueries(from: BoardFile, variables: QueryVariables): PanelQuery[] {
  return from.panels.flatMap(({ id, title, targets }) =>
    targets.map(({ refId, expr, legendFormat, interval, instant = false }) => ({
      panel: `${from.uid}/${id}`,
      title,
      refId,
      legend: legendFormat,
      written: expr,
      expr: withVariables(expr, variables, interval),
      stepSeconds: Math.max(variables.stepSeconds, secondsOf(interval) ?? 0),
      instant,
    })),
  );
}

/** As Grafana computes $__rate_interval: at least four scrapes, and never less than a step plus a scrape. */
function rateIntervalSeconds(
  interval: string | undefined,
  { stepSeconds, scrapeSeconds }: QueryVariables,
): number {
  const scrape = secondsOf(interval) ?? scrapeSeconds;
  return Math.max(4 * scrape, Math.max(stepSeconds, scrape) + scrape);
}

function secondsOf(interval: string | undefined): number | undefined {
  return interval === undefined ? undefined : Number.parseInt(interval, 10);
}
