/** What each kind of personal data looks like in a text, so that a text is read once rather than once per person. */

/** Kinds with a complete list of values: only those values are found, not lookalikes. */
export const knownKinds = [
  "name",
  "e-mail address",
  "user name",
  "student number",
  "phone number",
  "address",
  "id",
  "session token",
  "password",
] as const;
export type KnownKind = (typeof knownKinds)[number];

/** Kinds that must never appear, no matter whose they are. */
export const secretKinds = ["ID token", "password hash"] as const;
export type Kind = KnownKind | (typeof secretKinds)[number];

/** Found by shape alone. */
export const secretShapes = {
  /** A signed JSON Web Token: its header and its claims are JSON. */
  "ID token": /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/,
  "password hash": /\$(?:argon2(?:id|i|d)|2[aby]|scrypt)\$/,
} as const satisfies Record<(typeof secretKinds)[number], RegExp>;

/** Numbers are everywhere: one is a person's id only if the words before it say so. */
const someone = "(?:student|guardian|staff|teacher|account|person|user|sibling)";
const whole = "(\\d+)(?![.\\d])";
const idShapes = [
  // /api/students/17
  `\\b${someone}s?/${whole}`,
  // studentId":17, student_id = '17', "studentIds":[17, account_id = ANY ('{17
  `${someone}[_-]?ids?\\W{1,4}(?:any\\W{1,4})?${whole}`,
  // student 17, student="17"; but "guardian":17 in a report counts milliseconds
  `\\b${someone}(?: #?|_|=["']?)${whole}`,
];

/** The first group, if any, is the value. */
export const shapes = {
  "e-mail address": [/([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g],
  "user name": [/((?:student|staff|guardian)-\d+)/gi],
  "student number": [/\b(\d{10})\b/g],
  "phone number": [/(?<!\d)(\d{3}-\d{3}-\d{4})(?!\d)/g],
  // 61234 Elm Street
  address: [/(\d{5} [a-z]+(?: [a-z]+)? (?:avenue|boulevard|drive|lane|road|street))/gi],
  id: idShapes.map((shape) => new RegExp(shape, "gi")),
  "session token": [/(?<![\w-])([\w-]{43})(?![\w-])/g, /(?<![\da-f])([\da-f]{64})(?![\da-f])/g],
  password: [/([a-z]+(?:-[a-z]+)+-\d+)/g],
} as const satisfies Record<Exclude<KnownKind, "name">, readonly RegExp[]>;

const word = /\p{L}+(?:['’-]\p{L}+)*/gu;
/** `"givenName": "Ana Sofia", "familyName": "de la Cruz"` has four words between the first and the last. */
const wordsApart = 5;

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** First word of the given name and last word of the family name: every way of writing the name has them. */
export function namePair(givenName: string, familyName: string): string {
  return `${wordsOf(givenName).at(0)} ${wordsOf(familyName).at(-1)}`;
}

/** Every two words close to each other, in either order. */
export function* wordPairs(text: string, isGivenName: (word: string) => boolean): Generator<string> {
  const words = wordsOf(text);
  for (const [place, given] of words.entries()) {
    if (!isGivenName(given)) continue;
    const near = words.slice(Math.max(0, place - wordsApart), place + wordsApart + 1);
    for (const family of near) yield `${given} ${family}`;
  }
}
