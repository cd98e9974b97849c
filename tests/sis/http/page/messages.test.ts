/** Every message is there in each language, with the same values, and some page says it. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { accessMessages } from "../../../../sis/access/messages.ts";
import { familyMessages } from "../../../../sis/families/messages.ts";
import { frameMessages } from "../../../../sis/http/page/frame-messages.ts";
import { languages } from "../../../../sis/http/page/languages.ts";
import { wordsMessages } from "../../../../sis/http/page/words-messages.ts";
import { transcriptMessages } from "../../../../sis/transcripts/messages.ts";

const home = resolve(import.meta.dirname, "../../../../sis");
/** By the file that holds them. A file of messages that isn't listed here fails the first test. */
const catalogs = {
  "access/messages.ts": accessMessages,
  "families/messages.ts": familyMessages,
  "http/page/frame-messages.ts": frameMessages,
  "http/page/words-messages.ts": wordsMessages,
  "transcripts/messages.ts": transcriptMessages,
} as const;
const each = Object.entries(catalogs);

test("every catalog is checked here", () => {
  const files = readdirSync(home, { recursive: true, encoding: "utf8" });
  const found = files.filter((file) => /^(?:.+-)?messages\.ts$/.test(basename(file)));
  expect(found.toSorted()).toEqual(Object.keys(catalogs).toSorted());
});

test.each(each)("%s: each message is there in every language, with the same values", (_, messages) => {
  const english = Object.entries(messages.en);
  for (const language of languages) {
    const texts: Readonly<Record<string, string>> = messages[language];
    expect(Object.keys(texts)).toEqual(Object.keys(messages.en));
    for (const [key, text] of english) {
      expect(texts[key]?.trim(), `${language}: ${key}`).not.toBe("");
      expect(valuesOf(texts[key] ?? ""), `${language}: ${key}`).toEqual(valuesOf(text));
    }
  }
});

function valuesOf(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").toSorted();
}

/** Messages that are named by a value: a mark's code, a weekday, a term, a college area. */
const namedByValue = [
  ...["P", "A", "T", "E", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
  ...["fall", "spring", "summer", "a", "b", "c", "d", "e", "f", "g"],
];

test.each(each)("%s: each message is used", (file, messages) => {
  const folder = join(home, dirname(file));
  const others = readdirSync(folder, { encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && name !== basename(file),
  );
  const source = others.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  const unused = Object.keys(messages.en).filter((key) => !source.includes(`"${key}"`));
  expect(unused.filter((key) => !namedByValue.includes(key))).toEqual([]);
});
