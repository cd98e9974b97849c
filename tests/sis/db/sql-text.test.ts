/** Tables and columns are named through the schema: no SQL text of the SIS names one. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { projectFolder } from "../../support/child.ts";

const sis = join(projectFolder, "sis");

/** The text of each `sql` template in a source, without what is put into it and without quoted literals. */
function templatesIn(source: string): string[] {
  const starts = [...source.matchAll(/\bsql(?:<[^`]*?>)?`/g)].map(
    ({ index, 0: start }) => index + start.length,
  );
  return starts.map((start) => textOf(source, start).replaceAll(/'[^']*'/g, "''"));
}

function textOf(source: string, start: number): string {
  let text = "";
  for (let index = start; source[index] !== "`"; index += 1) {
    if (source.startsWith("${", index)) index = endOfValue(source, index + 2);
    else text += source[index];
  }
  return text;
}

/** Where the brace closes; templates inside are read on their own. */
function endOfValue(source: string, start: number): number {
  let open = 1;
  for (let index = start; ; index += 1) {
    if (source[index] === "{") open += 1;
    if (source[index] === "}") open -= 1;
    if (open === 0) return index;
  }
}

async function readSources(): Promise<ReadonlyMap<string, string>> {
  const files = (await readdir(sis, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !name.startsWith("db/schema/"),
  );
  const texts = await Promise.all(files.map((name) => readFile(join(sis, name), "utf8")));
  return new Map(files.map((name, index) => [name, texts[index] ?? ""]));
}

async function readNames(): Promise<{ readonly tables: Set<string>; readonly columns: Set<string> }> {
  const areas = await readdir(join(sis, "db/schema"));
  const exported = await Promise.all(
    areas.map((name): Promise<object> => import(join(sis, "db/schema", name))),
  );
  const configs = exported
    .flatMap((area): unknown[] => Object.values(area))
    .filter((value) => is(value, PgTable))
    .map((table) => getTableConfig(table));
  const columns = configs.flatMap((config) => config.columns.map((column) => column.name));
  return { tables: new Set(configs.map(({ name }) => name)), columns: new Set(columns) };
}

test("no sql template names a table or column", async () => {
  const { tables, columns } = await readNames();
  expect([tables.size > 20, columns.size > 80]).toEqual([true, true]);
  const named = [...(await readSources())].flatMap(([file, source]) =>
    templatesIn(withoutComments(source))
      .flatMap((text) => text.match(/\b[a-z_]+\b/g) ?? [])
      .filter((word) => tables.has(word) || columns.has(word))
      .map((word) => `${file}: ${word}`),
  );
  expect(named).toEqual([]);
});

/** `students` is also a field of bodies and a word of messages: only a name of two words, or one after FROM, is SQL. */
test("no other text names a table or column either", async () => {
  const { tables, columns } = await readNames();
  const compound = [...tables, ...columns].filter((name) => name.includes("_"));
  const afterKeyword = `\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:${[...tables].join("|")})\\b`;
  const names = new RegExp(`["'\`\\s(.](${compound.join("|")})\\b|${afterKeyword}`, "g");
  const named = [...(await readSources())].flatMap(([file, source]) =>
    [...withoutComments(source).matchAll(names)].map(([found]) => `${file}: ${found.trim()}`),
  );
  expect(named).toEqual([]);
});

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
