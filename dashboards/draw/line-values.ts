/** Prepares a series for a chart: gaps where there is no data, and only the ends of long flat stretches. */
import type { Point, ShownSeries } from "./shown-series.ts";

/** Points further apart than this many steps are not connected. */
const gapSteps = 1.5;

export function withGaps({ points, stepSeconds }: ShownSeries): Point[] {
  const gapMs = gapSteps * stepSeconds * 1000;
  return points.flatMap((point, index): Point[] => {
    const before = points[index - 1];
    const isGap = before !== undefined && point[0] - before[0] > gapMs;
    return isGap ? [[before[0] + 1, null], point] : [point];
  });
}

export function withoutLevel(points: readonly Point[]): Point[] {
  return points.filter(([, value], index) => {
    const before = points[index - 1];
    const after = points[index + 1];
    return before === undefined || after === undefined || before[1] !== value || after[1] !== value;
  });
}

/** Points with a gap on both sides, which a line would not show. */
export function lonePoints(points: readonly Point[]): Point[] {
  const isThere = (point: Point | undefined): boolean => point !== undefined && point[1] !== null;
  return points.filter(
    (point, index) => isThere(point) && !isThere(points[index - 1]) && !isThere(points[index + 1]),
  );
}

/** Areas are stacked, so each needs a value wherever any of them has one. */
export function stackable(all: readonly ShownSeries[]): Point[][] {
  const times = [...new Set(all.flatMap(({ points }) => points.map(([atMs]) => atMs)))].sort(
    (left, right) => left - right,
  );
  return all.map(({ points }) => {
    const values = new Map(points);
    return times.map((atMs): Point => [atMs, values.get(atMs) ?? 0]);
  });
}

/** The highest point of the lines, or of the stacked areas. */
export function mostOf(lines: readonly (readonly Point[])[], stacked: boolean): number {
  if (!stacked) return highest(lines.flat().map(([, value]) => value ?? 0));
  const sums = new Map<number, number>();
  for (const [atMs, value] of lines.flat()) sums.set(atMs, (sums.get(atMs) ?? 0) + (value ?? 0));
  return highest([...sums.values()]);
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
