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

const wholeNumber = /^(0|-?[1-9]\d*)$/;

/** A whole number where everything is text; each has one spelling, so `0x25`, ` 37`, `+37` and `3.7e1` are none. */
export function inText<Schema extends z.ZodType<number>>(schema: Schema) {
  return z.preprocess(
    (given) => (typeof given === "string" && wholeNumber.test(given) ? Number(given) : given),
    schema,
  );
}
