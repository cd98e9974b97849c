/** Names without case, accents and apostrophes, in the program and in Postgres. */

import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { plainWordsSql } from "../../sis/db/plain-words.ts";
import { plainName, plainWords } from "../../sis/plain-name.ts";
import { anyCharacter } from "../support/any-character.ts";
import { startTestApp, type TestApp } from "../support/test-app.ts";

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

/** Letters of the scripts that families write in, marks, punctuation, and everything else. */
const alphabets: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x300, 0x36f],
  [0x370, 0x3ff],
  [0x400, 0x4ff],
  [0x531, 0x58a],
  [0x5b0, 0x5ea],
  [0x620, 0x652],
  [0x905, 0x94d],
  [0xe01, 0xe3a],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x4e00, 0x4e20],
  [0xac00, 0xac20],
];
const letter = fc.oneof(
  ...alphabets.map(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
);
const name = fc.string({ unit: letter, maxLength: 30 });

test.each([
  ["García López", "garcia lopez"],
  ["Garci\u0301a", "garcia"],
  ["O’Brien", "obrien"],
  ["O'Brien", "obrien"],
  ["Smith-Jones", "smith jones"],
  ["Łukasz Sørensen", "lukasz sorensen"],
  ["Weiß", "weiss"],
  ["İlkay Yıldız", "ilkay yildiz"],
  ["Nguyễn Đức", "nguyen duc"],
  ["\u0363\u2010\u05b0", "\u05b0\u0363"],
])("%s is %s", (written, plain) => {
  expect(plainWords(written)).toBe(plain);
});

test("simplifying a name a second time changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: anyCharacter })), (written) => {
      expect(plainName(plainName(written))).toBe(plainName(written));
    }),
    { numRuns: 1_000, examples: [["\u0363\u2010\u05b0"], ["\u0363-\u05b0"]] },
  );
});

test("Postgres simplifies every name as the program does", async () => {
  const plain = new PgDialect().sqlToQuery(plainWordsSql(sql`name`)).sql;
  const text = `SELECT ${plain} AS plain FROM unnest($1::text[]) WITH ORDINALITY AS names (name, place) ORDER BY place`;
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 100, maxLength: 200 }), async (names) => {
      const { rows } = await app.dependencies.core.query<{ plain: string }>(text, [names]);
      expect(rows.map((row) => row.plain)).toEqual(names.map(plainWords));
    }),
    { numRuns: 30 },
  );
});
