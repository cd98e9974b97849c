/** Names without case, accents and apostrophes: the one rule by which people are compared, and found in Postgres. */

/** Letters that Unicode doesn't decompose into a plain letter and a mark. */
export const severalLetters = { ß: "ss", æ: "ae", œ: "oe", þ: "th" } as const;
/** The hyphen becomes a space, so that each part of a name is a word. Both sigmas are one letter. */
export const oneLetter = { "-": " ", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", ς: "σ" } as const;
const replaced: ReadonlyMap<string, string> = new Map(Object.entries({ ...severalLetters, ...oneLetter }));
const kept = /[\p{Alphabetic}0-9 -]/u;

/**
 * The words of a name: "García-López, Ana O’Neil" becomes "garcia lopez ana oneil". Vowel signs that were apart are put in
 * Unicode's order again.
 */
export function plainWords(name: string): string {
  return [...name.normalize("NFKD")]
    .filter((letter) => kept.test(letter))
    .map((letter) => letter.toLowerCase())
    .map((letter) => replaced.get(letter) ?? letter)
    .join("")
    .normalize("NFKD");
}

/** A name in one word. */
export function plainName(name: string): string {
  return plainWords(name).replaceAll(" ", "").normalize("NFKD");
}
