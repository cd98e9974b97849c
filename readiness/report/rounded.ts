/** Rounds a value for report.json, so that no reader takes noise in the last digits for a measurement. */

export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}
