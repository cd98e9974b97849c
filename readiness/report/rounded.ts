/** Rounds a value for report.json, so that noise in the last digits doesn't look like a measurement. */

export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
