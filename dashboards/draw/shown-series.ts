/** A panel's recorded series under the names of its legend, each with its color. */
import type { PanelFile } from "../panel-queries.ts";
import { type Stroke, strokeOf } from "./colors.ts";
import type { RecordedSeries, RecordedTarget } from "./recording.ts";

export type Point = readonly [atMs: number, value: number | null];
export type ShownSeries = Stroke & {
  readonly name: string;
  readonly stepSeconds: number;
  readonly points: readonly Point[];
};

export function shownSeries({ targets }: PanelFile, recorded: readonly RecordedTarget[]): ShownSeries[] {
  const named = recorded.flatMap(({ refId, stepSeconds, series }) => {
    const format = targets.find((target) => target.refId === refId)?.legendFormat ?? "";
    return series.map((one) => ({ name: nameOf(one, format), stepSeconds, points: one.points }));
  });
  const visible = named.filter(({ points }) => points.some(([, value]) => value !== null));
  return visible.map((one, index) => ({ ...one, ...strokeOf(index) }));
}

/** As Grafana reduces a series to one number: its last one. */
export function lastValue({ points }: ShownSeries): number {
  return points.findLast(([, value]) => value !== null)?.[1] ?? Number.NaN;
}

export function limitsOf({ fieldConfig }: PanelFile): number[] {
  const steps = fieldConfig?.defaults.thresholds?.steps ?? [];
  return steps.flatMap(({ value }) => (value === null ? [] : [value]));
}

/** Grafana's: the last step that the value reaches. */
export function isBad(value: number, { fieldConfig }: PanelFile): boolean {
  const steps = fieldConfig?.defaults.thresholds?.steps ?? [];
  return steps.findLast((step) => step.value === null || value >= step.value)?.color === "red";
}

export function unitOf({ fieldConfig }: PanelFile): string {
  return fieldConfig?.defaults.unit ?? "short";
}

/** Grafana's `{{label}}`; a series without a name is named after its labels. */
function nameOf({ labels }: RecordedSeries, format: string): string {
  return format.replace(/\{\{(\w+)\}\}/g, (_, label: string) => labels[label] ?? "");
}
