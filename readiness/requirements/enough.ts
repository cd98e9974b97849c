/** How many clear answers a check needs, of those that it should have had: what nobody could tell proves nothing. */

export const clearShare = 0.8;

/**
 * Of a kind of write that was confirmed less often, a sample may have none by chance: the first few people who have a
 * rival or an onlooker may have met a full class, or somebody the SIS knew before. [K]
 */
export const fewestToBeSampled = 10;

/** One may always be missing, but not the only one. */
export function isEnough(clear: number, of: number): boolean {
  return clear >= 1 && (of - clear <= 1 || clear >= of * clearShare);
}
