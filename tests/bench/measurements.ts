/** Results of a benchmark: medians and ratios, with their limits. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** One line of the table. `target` is the limit; null if the result is only informative. */
export type Measurement = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null;
};

export function holds({ value, target }: Measurement): boolean | null {
  if (target === null) return null;
  return "atMost" in target ? value <= target.atMost : value >= target.atLeast;
}

const wordOf = new Map([
  [true, "reached"],
  [false, "NOT REACHED"],
  [null, ""],
]);

export function formatMeasurements(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => [
    measurement.what,
    measurement.value.toLocaleString("en-US", { maximumSignificantDigits: 4 }),
    measurement.unit,
    targetText(measurement.target),
    wordOf.get(holds(measurement)) ?? "",
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column === 1))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function pad(cell: string, width: number, right: boolean): string {
  return right ? cell.padStart(width) : cell.padEnd(width);
}

function targetText(target: Measurement["target"]): string {
  if (target === null) return "";
  return "atMost" in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
}
