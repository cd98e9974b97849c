/** Fields that many requests share, with the message for a wrong value. */
import { z } from "@hono/zod-openapi";
import { invisibleInPattern, withoutInvisible } from "./invisible-characters.ts";

export const largestId = 2_147_483_647;
/** An id in a JSON body. */
export const id = z.int("a whole number").positive("1 or more").max(largestId, `${largestId} or less`);
/** An id in a path, query or form. */
export const idInText = inText(id);
/** How many times something has been written: 0 if never. */
export const revision = z.int("a whole number").min(0, "0 or more").max(largestId, `${largestId} or less`);
export const revisionInText = inText(revision);
export const period = z.int("a period from 0 to 20").min(0, "0 or more").max(20, "20 or less");
export const periodInText = inText(period);
const centuries = "^(19|20|21)[0-9][0-9]-[0-9][0-9]-[0-9][0-9]$";
/** In a century that a school may need; Postgres has no year 0. */
export const day = z.iso
  .date({ error: "a day as YYYY-MM-DD", abort: true })
  .refine((text) => text >= "1900-01-01" && text < "2200-01-01", "a day between 1900 and 2199")
  .openapi({ format: "date", pattern: centuries });

/*
 * Patterns of the OpenAPI document have no flags and are read by other languages' regular expressions too: they spell
 * characters as themselves or as \xNN, and do without lookarounds and classes such as \d, which differ between languages.
 */

/**
 * Characters that our texts may not contain: control characters with NUL, which Postgres can't store, line and
 * paragraph breaks, and those that change the writing direction, which make a name read as something else.
 */
const refused = "\\x00-\\x1f\\x7f-\\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069";
/** What isn't stored at an end of a text, except what is refused. */
const space = `\\x20\\xa0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff${invisibleInPattern}`;
const onlySpaces = `^[${space}]*$`;
const oneLine = `^[^${refused}]*$`;
const notOnlySpaces = `^[^${refused}]*[^${refused}${space}][^${refused}]*$`;
const betweenWords = `^[^${refused}]*[^${refused}${space}][^${refused}]+[^${refused}${space}][^${refused}]*$`;

/** What callers read about the characters of a text. */
export const textWanted = {
  characters: "text without line breaks, control characters and characters that change the writing direction",
  wholeCharacters: "text without half characters (lone surrogates)",
} as const;

/** Whatever characters; counted as people and JSON Schema count them, so that one outside the BMP is one. */
export function textUpTo(longest: number) {
  return z
    .string("text")
    .refine((text) => countsUpTo(text, longest), `at most ${longest} characters`)
    .openapi({ maxLength: longest });
}

function countsUpTo(text: string, longest: number): boolean {
  return text.length <= longest || (text.length <= 2 * longest && [...text].length <= longest);
}

function readableUpTo(longest: number) {
  return textUpTo(longest)
    .regex(new RegExp(oneLine), textWanted.characters)
    .refine((text) => text.isWellFormed(), textWanted.wholeCharacters)
    .openapi({ maxLength: longest, pattern: oneLine });
}

/** One line of typed text: only what can be seen, in Unicode's composed form (NFC), without spaces around it. */
export function lineUpTo(longest: number) {
  return readableUpTo(longest)
    .overwrite(withoutInvisible)
    .normalize("NFC")
    .trim()
    .openapi({ maxLength: longest, pattern: oneLine });
}

/** What someone typed to search for: as it is, so that spaces alone aren't the same as nothing. */
export const searchText = readableUpTo(80).default("");

/** A pattern can't name all characters that can't be seen, so the format does. */
const wordsFormat = {
  format: "visible-text",
  description: "Text with at least one character that can be seen. Invisible characters are removed.",
} as const;

/** A line with more in it than spaces. */
export function wordsUpTo(longest: number, wanted = "not empty") {
  return lineUpTo(longest)
    .min(1, wanted)
    .openapi({ ...wordsFormat, minLength: 1, maxLength: longest, pattern: notOnlySpaces });
}

const shortestReason = 3;
/** More than a letter that is typed to get past the question. */
export function reasonUpTo(longest: number) {
  return lineUpTo(longest)
    .refine((text) => [...text].length >= shortestReason, `at least ${shortestReason} characters`)
    .openapi({ ...wordsFormat, minLength: shortestReason, maxLength: longest, pattern: betweenWords });
}

const longestName = 80;
const nameInForm = lineUpTo(longestName);
/** A pattern can't ask for a letter of any script without a flag, so the format does. */
const nameFormat = {
  format: "person-name",
  pattern: notOnlySpaces,
  description: "A name with at least one letter of any script (Unicode's category L).",
} as const;
/** The family name, or the only name of a person who has one. */
export const familyName = nameInForm
  .refine(hasLetter, "a name with at least one letter")
  .openapi({ minLength: 1, maxLength: longestName, ...nameFormat });
/** Empty for a person who has one name. */
export const givenName = nameInForm
  .refine((text) => text === "" || hasLetter(text), "a name with at least one letter, or nothing")
  .openapi({ type: "string", maxLength: longestName, anyOf: [{ pattern: onlySpaces }, nameFormat] })
  .default("");
/** Undefined for a person who goes by the given name. */
export const preferredName = givenName.transform((text) => (text === "" ? undefined : text));

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

const apart = "[ .-]*";
/** Ten digits, with or without the 1 for the United States. */
const northAmerican = `(\\+?1${apart})?(\\([0-9]{3}\\)|[0-9]{3})${apart}[0-9]{3}${apart}[0-9]{4}`;
const otherCountry = "\\+[2-9]([ .()-]*[0-9]){7,14}";
const extension = "( *([Xx]|[Ee]xt\\.?) *[0-9]{1,6})?";
const phonePattern = `(${northAmerican}|${otherCountry})${extension}`;
const longestPhone = 60;
export const phoneWanted = "a phone number, such as 213-555-0100, or +52 55 1234 5678 in another country";
/** In one form, by which a person is found again: 213-555-0100, or +525512345678; an extension follows as "x12". */
export const phone = lineUpTo(longestPhone)
  .pipe(z.string().regex(new RegExp(`^${phonePattern}$`), phoneWanted))
  .transform(inOneForm)
  .openapi({
    type: "string",
    maxLength: longestPhone,
    pattern: `^[${space}]*${phonePattern}[${space}]*$`,
  });

function inOneForm(text: string): string {
  const [number = "", digitsAfter] = text.split(/ *(?:x|ext\.?) */i);
  const digits = number.replaceAll(/[^0-9]/g, "");
  const own = digits.slice(-10).replace(/^(...)(...)/, "$1-$2-");
  const plain = /^\+[2-9]/.test(number) ? `+${digits}` : own;
  return digitsAfter === undefined ? plain : `${plain} x${digitsAfter}`;
}

const address =
  "([A-Za-z0-9_'+-]+\\.)*[A-Za-z0-9_'+-]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\\.)+[A-Za-z][A-Za-z]+";
const emailWanted = "an email address, such as name@example.com";
const longestEmail = 200;
export const email = lineUpTo(longestEmail)
  .toLowerCase()
  .pipe(z.email({ pattern: new RegExp(`^${address}$`), error: emailWanted }))
  .openapi({
    type: "string",
    maxLength: longestEmail,
    pattern: `^[${space}]*${address}[${space}]*$`,
  });

/** -1 transitional kindergarten, 0 kindergarten, 1 to 12, 13 ungraded elementary, 14 ungraded secondary. */
export const grade = z.int("a grade from -1 to 14").min(-1, "-1 or more").max(14, "14 or less");

/** An idempotency key, which the client makes up. */
export const operationId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}$/, "1 to 100 characters of A-Z a-z 0-9 . _ -")
  .openapi({ minLength: 1, maxLength: 100 });
/** How many rows to return at most. */
export function limitInText(usual: number) {
  return inText(z.int("a whole number").min(1, "1 or more").max(500, "500 or less")).default(usual);
}
export const gradeInText = inText(grade);

const wholeNumber = /^(0|-?[1-9]\d*)$/;

/** The number that a text contains, or the text: `0x25`, ` 37`, `+37`, `3.7e1` and an empty text aren't numbers. */
export function wholeOrText(text: string): number | string {
  return wholeNumber.test(text) ? Number(text) : text;
}

/** A field of a form that may be left empty. */
export function emptyIsNone<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((given) => (given === "" ? undefined : given), schema.optional());
}

/** A whole number in a path, query or form, where everything is text. */
export function inText<Schema extends z.ZodType<number>>(schema: Schema) {
  return z.preprocess((given) => (typeof given === "string" ? wholeOrText(given) : given), schema);
}
