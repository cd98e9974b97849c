/**
 * Characters that nobody can see in a text: zero-width spaces, soft hyphens, fillers, unassigned ones. Two names that
 * look the same would differ by them, so they are removed, except where a script is written with them.
 */

/** Scripts in which a joiner or non-joiner inside a word changes how it is written, as in Persian and Hindi names. */
const joinedScripts = [
  "Arabic Syriac Mandaic Nko Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam",
  "Sinhala Khmer Myanmar Balinese Javanese Tibetan",
].flatMap((names) => names.split(" "));
const ignorable = "\\p{Default_Ignorable_Code_Point}";
/** Those that turn the writing direction aren't removed but refused: somebody meant to deceive. */
const direction = "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";
/** Symbols that are drawn as nothing: the braille pattern without dots and the musical null notehead. */
const blank = "\\u2800\\u{1d159}";
const invisible = `(?!${direction})[\\p{Cf}\\p{Cn}\\p{Co}${ignorable}${blank}]`;
const joined = `(?!${invisible})[${joinedScripts.map((script) => `\\p{Script=${script}}`).join("")}]`;
/** Each stands after a character that can be seen. A joiner also ends words in older Malayalam, after a vowel killer. */
const needed = [
  `(?<=${joined})[\\u200c\\u200d](?=${joined})`,
  `(?<=(?=${joined})\\p{M})\\u200d`,
  `(?<=(?!${ignorable})\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]`,
  "(?<=\\p{Unified_Ideograph})[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]",
];
const removed = new RegExp(`(?!${needed.join("|")})${invisible}`, "gu");

export function withoutInvisible(text: string): string {
  return text.replaceAll(removed, "");
}

/** Those that a pattern without flags can name: in Unicode's first plane, and not refused. */
export const invisibleInPattern = [
  "\u00ad\u034f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u115f\u1160\u17b4\u17b5\u180b-\u180f",
  "\u200b-\u200d\u2060-\u2065\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\uffa0\ufff0-\ufffb",
].join("");
