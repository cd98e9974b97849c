/** Fields that many requests share, with the message for a wrong value. */
import { z } from "zod";

const largestId = 2_147_483_647;
/** An id in a JSON body. */
export const id = z.int("a whole number").positive("1 or more").max(largestId, `${largestId} or less`);
/** An id in a path, query or form. */
export const idInText = inText(id);
/** How often something was written before: 0 where it wasn't yet. */
export const revision = z.int("a whole number").min(0, "0 or more").max(largestId, `${largestId} or less`);
export const revisionInText = inText(revision);
export const period = z.int("a period from 0 to 20").min(0, "0 or more").max(20, "20 or less");
export const periodInText = inText(period);
/** In a century that a school may need; Postgres has no year 0. */
export const day = z.iso
  .date({ error: "a day as YYYY-MM-DD", abort: true })
  .refine((text) => text >= "1900-01-01" && text < "2200-01-01", "a day between 1900 and 2199");
/**
 * Characters that no text of ours may hold: control characters with NUL, which Postgres can't store, line and paragraph
 * breaks, and those that change the writing direction, which make a name read as something else. Spelled out, so that
 * the pattern also holds in OpenAPI, where a pattern has no flags.
 */
const refused = String.raw`\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069`;

/** What callers read about the characters of a text. */
export const textWanted = {
  characters: "text without line breaks, control characters and characters that change the writing direction",
  wholeCharacters: "text without half characters (lone surrogates)",
} as const;

/** One line of typed text, in Unicode's composed form (NFC) and without spaces around it. */
export const line = z
  .string("text")
  .regex(new RegExp(`^[^${refused}]*$`), textWanted.characters)
  .refine((text) => text.isWellFormed(), textWanted.wholeCharacters)
  .normalize("NFC")
  .trim();

const nameInForm = line.max(80, "at most 80 characters");
/** The family name, or the only name of a person who has one. */
export const familyName = nameInForm.refine(hasLetter, "a name with at least one letter");
/** Empty for a person who has one name. */
export const givenName = nameInForm
  .refine((text) => text === "" || hasLetter(text), "a name with at least one letter, or nothing")
  .default("");
/** Undefined for a person who goes by the given name. */
export const preferredName = givenName.transform((text) => (text === "" ? undefined : text));

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** Of ten digits, as the school writes it: 213-555-0100. */
export const phone = line
  .min(1, "a phone number")
  .max(60, "at most 60 characters")
  .transform((text) =>
    text.replace(/^(?:\+?1[\s.-]*)?\(?(\d{3})\)?[\s.-]*(\d{3})[\s.-]*(\d{4})$/, "$1-$2-$3"),
  );

export const email = line
  .max(200, "at most 200 characters")
  .toLowerCase()
  .pipe(z.email("an email address, such as name@example.com"));

/** -1 transitional kindergarten, 0 kindergarten, 1 to 12, 13 ungraded elementary, 14 ungraded secondary. */
export const grade = z.int("a grade from -1 to 14").min(-1, "-1 or more").max(14, "14 or less");

/** An idempotency key, which the client makes up. */
export const operationId = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,100}$/, "1 to 100 characters of A-Z a-z 0-9 . _ -");
/** How many rows to return at most. */
export function limitInText(usual: number) {
  return inText(z.int("a whole number").min(1, "1 or more").max(500, "500 or less")).default(usual);
}
export const gradeInText = inText(grade);

const wholeNumber = /^(0|-?[1-9]\d*)$/;

/** The number that a text says, or the text: `0x25`, ` 37`, `+37`, `3.7e1` and nothing at all are no numbers. */
export function wholeOrText(text: string): number | string {
  return wholeNumber.test(text) ? Number(text) : text;
}

/** A whole number in a path, query or form, where everything is text. */
export function inText<Schema extends z.ZodType<number>>(schema: Schema) {
  return z.preprocess((given) => (typeof given === "string" ? wholeOrText(given) : given), schema);
}
