/** Numbers in Grafana's units and notation, and round steps for an axis in each unit. */

type Size = { readonly from: number; readonly suffix: string };

const significant = 3;

/** Largest first; below the smallest, the smallest is used. */
const sizes = {
  thousands: [
    { from: 1e9, suffix: " Bil" },
    { from: 1e6, suffix: " Mil" },
    { from: 1e3, suffix: " K" },
    { from: 1, suffix: "" },
  ],
  time: [
    { from: 3600, suffix: " h" },
    { from: 60, suffix: " min" },
    { from: 1, suffix: " s" },
    { from: 1e-3, suffix: " ms" },
    { from: 1e-6, suffix: " µs" },
  ],
  bytes: [
    { from: 2 ** 30, suffix: " GiB" },
    { from: 2 ** 20, suffix: " MiB" },
    { from: 2 ** 10, suffix: " KiB" },
    { from: 1, suffix: " B" },
  ],
  bytesPerSecond: [
    { from: 1e9, suffix: " GB/s" },
    { from: 1e6, suffix: " MB/s" },
    { from: 1e3, suffix: " kB/s" },
    { from: 1, suffix: " B/s" },
  ],
} as const satisfies Record<string, readonly Size[]>;

const counted =
  (suffix: string) =>
  (value: number): string =>
    `${sized(value, sizes.thousands, "0")}${suffix}`;

type Format = (value: number) => string;

/** By Grafana's id of the unit. */
const formats: Readonly<Record<string, Format>> = {
  s: (value) => sized(value, sizes.time, "0 s"),
  percentunit: (value) => `${Number((value * 100).toPrecision(significant))}%`,
  bytes: (value) => sized(value, sizes.bytes, "0 B"),
  Bps: (value) => sized(value, sizes.bytesPerSecond, "0 B/s"),
  reqps: counted(" req/s"),
  wps: counted(" wr/s"),
  rowsps: counted(" rows/s"),
  cps: counted(" c/s"),
  short: counted(""),
};

const clockSteps = [60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400];

export type Scale = { readonly max: number; readonly interval: number };

/** Throws on an unknown unit: a number without its unit must not be drawn. */
export function inUnit(value: number, unit: string): string {
  const format = formats[unit];
  if (format === undefined)
    throw new Error(`No board can be drawn with the unit ${unit}: add it to the units`);
  return format(value);
}

/** An axis from zero to the highest value, in round steps. */
export function scaleFor(most: number, unit: string, intervals: number): Scale {
  const max = most > 0 ? most : 1;
  return { max, interval: roundStep(max / intervals, unit) };
}

export function ticksOf({ max, interval }: Scale): number[] {
  return Array.from({ length: Math.floor((max / interval) * 1.0001) + 1 }, (_, index) => index * interval);
}

function roundStep(about: number, unit: string): number {
  if (unit === "s" && about > 20) return clockSteps.find((step) => step * 1.4 >= about) ?? decimal(about);
  return unit === "bytes" ? 2 ** Math.round(Math.log2(about)) : decimal(about);
}

/** A step of 1, 2 or 5, times a power of ten. */
function decimal(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  return ([1, 2, 5].find((step) => step * power * 1.4 >= about) ?? 10) * power;
}

function sized(value: number, from: readonly Size[], zero: string): string {
  if (value === 0) return zero;
  const size = from.find((one) => Math.abs(value) >= one.from * 0.9995) ?? from.at(-1);
  if (size === undefined) return String(value);
  return `${Number((value / size.from).toPrecision(significant))}${size.suffix}`;
}
