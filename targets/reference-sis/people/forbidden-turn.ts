/** Whose turn it is to try something forbidden. */

/** One person in so many tries each kind. [K] */
const onePersonIn = 400;

/**
 * What the person at this place of a pool tries; nearly everyone tries nothing. The first few each try one, and twice as many
 * as there are kinds, so that even the smallest load tries all.
 */
export function forbiddenTurn<Kind>(index: number, kinds: readonly Kind[]): Kind | undefined {
  if (index < 2 * kinds.length) return kinds[index % kinds.length];
  return kinds[index % onePersonIn];
}
