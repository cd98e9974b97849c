/** Free text: what is refused, what is stored, and that no route takes text by another rule. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import {
  email,
  familyName,
  givenName,
  lineUpTo,
  phone,
  preferredName,
  textWanted,
  wordsUpTo,
} from "../../../sis/http/request-fields.ts";
import { startTestApp, type TestApp } from "../../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

const line = lineUpTo(200);
const text = fc.string({ unit: "grapheme", maxLength: 40 });
const between = (first: number, last: number) =>
  fc.integer({ min: first, max: last }).map((code) => String.fromCodePoint(code));
const marks = [0x061c, 0x200e, 0x200f].map((code) => String.fromCodePoint(code));
const refusedCharacters = fc.oneof(
  between(0x00, 0x1f),
  between(0x7f, 0x9f),
  between(0x2028, 0x2029),
  between(0x202a, 0x202e),
  between(0x2066, 0x2069),
  fc.constantFrom(...marks),
);

test.each([
  ["control characters, line breaks and writing directions", refusedCharacters, textWanted.characters],
  ["lone surrogates", between(0xd800, 0xdfff), textWanted.wholeCharacters],
])("%s are refused wherever they are in a text", (_, refused, wanted) => {
  fc.assert(
    fc.property(text, refused, text, (before, character, after) => {
      const parsed = line.safeParse(`a${before}${character}${after}a`);
      expect(parsed.error?.issues.map(({ message }) => message)).toContain(wanted);
    }),
  );
});

test("both kinds of problem are reported at once", () => {
  const messages = familyName.safeParse("\u0000\ud800").error?.issues.map(({ message }) => message);
  expect(messages).toEqual([
    textWanted.characters,
    textWanted.wholeCharacters,
    "a name with at least one letter",
  ]);
});

test("a stored text is composed, has no spaces around it, and stays as it is when it's sent again", () => {
  fc.assert(
    fc.property(text, (given) => {
      const stored = line.safeParse(` ${given.normalize("NFD")} `).data;
      if (stored === undefined) return;
      expect(stored).toBe(stored.normalize("NFC").trim());
      expect(line.parse(stored)).toBe(stored);
    }),
  );
});

const invisible = fc.oneof(
  fc.constantFrom(
    "\u00ad",
    "\u034f",
    "\u115f",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\u2800",
    "\u3164",
    "\ufe0f",
    "\ufeff",
  ),
  fc.constantFrom("\u0378", "\uffff", "\u{e0041}", "\u{e0100}", "\u{1d173}", "\u{f0000}", "\u{10ffff}"),
);

test("characters that can't be seen aren't stored, wherever they are", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-zÁñ' -]{1,20}$/),
      invisible,
      fc.nat({ max: 20 }),
      (name, hidden, at) => {
        expect(line.parse(`${name.slice(0, at)}${hidden}${name.slice(at)}`)).toBe(line.parse(name));
      },
    ),
  );
  expect(familyName.safeParse("\u3164").success).toBe(false);
  expect(wordsUpTo(60).safeParse("\u200b").success).toBe(false);
});

test.each([
  ["a Persian name with a non-joiner", "علی\u200cرضا"],
  ["a Sinhala name with a joiner", "ශ්\u200dරී"],
  ["an older Malayalam spelling with a joiner at the end", "അരവിന്ദന്\u200d"],
  ["a Japanese name with a variant of a character", "葛\u{e0100}城"],
])("%s is stored as it is", (_, name) => {
  expect(familyName.parse(name)).toBe(name);
  expect(familyName.parse(`\u200b${name}\u200c`)).toBe(name);
});

test.each([
  "Suharto",
  "García López",
  "O’Brien",
  "O'Brien",
  "de la Cruz",
  "Smith-Jones",
  "Nguyễn",
  "Ng",
  "李",
])("%s is a family name", (name) => {
  expect(familyName.parse(name)).toBe(name);
});

test("a given name may be missing, but not be without a letter", () => {
  expect([givenName.parse(undefined), givenName.parse(" ")]).toEqual(["", ""]);
  expect([preferredName.parse(undefined), preferredName.parse("")]).toEqual([undefined, undefined]);
  for (const name of ["–", "1", "'"]) expect(givenName.safeParse(name).success, name).toBe(false);
  expect(familyName.safeParse("").success).toBe(false);
});

test("an email address is stored in lowercase", () => {
  expect(email.parse(" Rosa.Q@Families.Example ")).toBe("rosa.q@families.example");
  expect(email.safeParse("rosa.q").success).toBe(false);
});

test.each([
  ["213-555-0100", "213-555-0100"],
  ["(213) 555.0100", "213-555-0100"],
  ["+1 2135550100", "213-555-0100"],
  ["213 555 0100 Ext. 12", "213-555-0100 x12"],
  ["+52 (55) 1234-5678", "+525512345678"],
])("%s is stored as %s", (typed, stored) => {
  expect(phone.parse(` ${typed}`)).toBe(stored);
  expect(phone.parse(stored)).toBe(stored);
});

test.each(["not a phone", "", "555-0100", "２１３-５５５-０１００", "213-555-01000", "+1 55 1234 567"])(
  "“%s” isn't a phone number",
  (typed) => {
    expect(phone.safeParse(typed).success).toBe(false);
  },
);

/** Never stored or shown: compared with a hash, or verified by its signature. */
const opaque = ["password", "idToken", "id_token"];

test("no route takes a text that Postgres can't store", () => {
  const fields = app.sis.routes.registered.flatMap(({ declaration }) =>
    textsIn(declaration.request).map(([path, schema]) => ({
      at: `${declaration.name} ${path}`,
      path,
      schema,
    })),
  );
  const free = fields.filter(({ path }) => !opaque.some((field) => path.endsWith(`.${field}`)));
  expect(free.length).toBeGreaterThan(10);
  expect(free.filter(({ schema }) => schema.safeParse("a\u0000b").success).map(({ at }) => at)).toEqual([]);
});

/** Each text in a schema with its path; what a field becomes afterward doesn't count. */
function textsIn(schema: unknown, path = ""): [path: string, schema: z.ZodType][] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate) return [[path, schema]];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, field]) => textsIn(field, `${path}.${key}`));
  }
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return textsIn(schema.unwrap(), path);
  if (schema instanceof z.ZodPipe) return textsIn(schema.in, path);
  if (schema instanceof z.ZodArray) return textsIn(schema.element, path);
  return [];
}
