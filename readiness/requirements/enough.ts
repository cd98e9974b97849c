/** How many clear answers a check needs, of those that it should have had: what nobody could tell proves nothing. */

export const clearShare = 0.8;

/** One may always be missing, but not the only one. */
export function isEnough(clear: number, of: number): boolean {
  return clear >= 1 && of - clear <= Math.max(1, of * (1 - clearShare));
}
