/** Arrival curves: rates that rise and fall in straight lines, in the whole units that k6 takes. */

/** The rate goes from where it was to `perHour` over `milliseconds`. Both are integers. */
type Stage = { readonly milliseconds: number; readonly perHour: number };
export type Curve = { readonly startPerHour: number; readonly stages: Stage[] };

/** A point of a shape: its time as a share of the phase, its height as a share of the peak. */
export type ShapePoint = { readonly at: number; readonly height: number };

const millisecondsPerHour = 3_600_000;

/** Scales a shape to a length and a peak. */
export function curveOf(shape: ShapePoint[], seconds: number, peakPerSecond: number): Curve {
  const total = Math.round(seconds * 1000);
  const perHour = (height: number) => Math.round(height * peakPerSecond * 3600);
  const at = (point: ShapePoint | undefined) => Math.round((point?.at ?? 0) * total);
  return {
    startPerHour: perHour(shape[0]?.height ?? 0),
    stages: shape.slice(1).map((point, index) => ({
      milliseconds: at(point) - at(shape[index]),
      perHour: perHour(point.height),
    })),
  };
}

/** Arrivals under the curve, not rounded. */
export function arrivalsUnder(curve: Curve): number {
  let from = curve.startPerHour;
  let total = 0;
  for (const stage of curve.stages) {
    total += ((from + stage.perHour) / 2 / millisecondsPerHour) * stage.milliseconds;
    from = stage.perHour;
  }
  return total;
}

export function peakPerSecond(curve: Curve): number {
  return Math.max(curve.startPerHour, ...curve.stages.map((stage) => stage.perHour)) / 3600;
}

export function milliseconds(curve: Curve): number {
  return curve.stages.reduce((sum, stage) => sum + stage.milliseconds, 0);
}

/** Arrivals between the start of the curve and `untilMilliseconds`. */
export function arrivalsUntil(curve: Curve, untilMilliseconds: number): number {
  let from = curve.startPerHour;
  let left = Math.max(0, untilMilliseconds);
  let total = 0;
  for (const stage of curve.stages) {
    const share = stage.milliseconds === 0 ? 0 : Math.min(1, left / stage.milliseconds);
    const to = from + (stage.perHour - from) * share;
    total += ((from + to) / 2 / millisecondsPerHour) * stage.milliseconds * share;
    left -= stage.milliseconds * share;
    from = stage.perHour;
  }
  return total;
}

/** Up, hold, down. */
export const plateau: ShapePoint[] = [
  { at: 0, height: 0 },
  { at: 0.3, height: 1 },
  { at: 0.8, height: 1 },
  { at: 1, height: 0 },
];

/** One rate throughout. */
export const flat: ShapePoint[] = [
  { at: 0, height: 1 },
  { at: 1, height: 1 },
];

/** A rush that begins at once, stays for a moment, and dies down slowly. */
export const rush: ShapePoint[] = [
  { at: 0, height: 0 },
  { at: 0.05, height: 1 },
  { at: 0.2, height: 1 },
  { at: 0.4, height: 0.5 },
  { at: 0.7, height: 0.25 },
  { at: 1, height: 0.12 },
];
