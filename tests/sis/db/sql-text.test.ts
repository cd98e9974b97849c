/** Tables and columns are named through the schema: no SQL text names one, in the SIS or around it. */
import { readdir, readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { is } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { expect, test } from "vitest";
import { rooms } from "../../../house/rooms.ts";
import { projectFolder } from "../../support/child.ts";

const sis = "sis";
const around = [...new Set(rooms.map(({ folder }) => folder.replace(/\/.*/, "")))].filter(
  (folder) => folder !== sis && folder !== "tests",
);
/** Faults are injected from outside, as an administrator would, and name what they break. */
const plantedFaults = "readiness/causes/*/fault.ts";

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

/** The sources of a room by their paths, without comments. */
async function readSources(room: string): Promise<readonly (readonly [file: string, source: string])[]> {
  const names = await readdir(join(projectFolder, room), { recursive: true });
  const files = names.map((name) => `${room}/${name}`).filter((file) => file.endsWith(".ts"));
  return await Promise.all(
    files
      .filter((file) => !file.startsWith("sis/db/schema/") && !matchesGlob(file, plantedFaults))
      .map(
        async (file) => [file, withoutComments(await readFile(join(projectFolder, file), "utf8"))] as const,
      ),
  );
}

async function readNames(): Promise<{ readonly tables: Set<string>; readonly columns: Set<string> }> {
  const schema = join(projectFolder, "sis/db/schema");
  const areas = await readdir(schema);
  const exported = await Promise.all(areas.map((name): Promise<object> => import(join(schema, name))));
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
  const named = (await readSources(sis)).flatMap(([file, source]) =>
    templatesIn(source)
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
  expect(findNames(await readSources(sis), compound, tables)).toEqual([]);
});

/** Names of columns are also those of tables that the harness makes, such as the staged ledger's. */
test.each(around)("no text in %s names a table of the SIS", async (room) => {
  const { tables } = await readNames();
  const compound = [...tables].filter((name) => name.includes("_"));
  expect(findNames(await readSources(room), compound, tables)).toEqual([]);
});

test.each([sis, "seed", "targets"])(
  "%s names columns of a table under an alias through the alias",
  async (room) => {
    const named = (await readSources(room)).flatMap(([file, source]) => {
      const aliases = [...source.matchAll(/\balias\(\w+, "(\w+)"\)/g)].map(([, name]) => name);
      const columns = new RegExp(`\\b(?:${aliases.join("|")})\\.[a-z_]+`, "g");
      if (aliases.length === 0) return [];
      return templatesIn(source).flatMap((text) =>
        [...text.matchAll(columns)].map(([found]) => `${file}: ${found}`),
      );
    });
    expect(named).toEqual([]);
  },
);

function findNames(
  sources: readonly (readonly [file: string, source: string])[],
  compound: readonly string[],
  tables: ReadonlySet<string>,
): string[] {
  const afterKeyword = `\\b(?:FROM|JOIN|INTO|UPDATE)\\s+(?:${[...tables].join("|")})\\b`;
  const names = new RegExp(`["'\`\\s(.](?:${compound.join("|")})\\b|${afterKeyword}`, "g");
  return sources.flatMap(([file, source]) =>
    [...source.matchAll(names)].map(([found]) => `${file}: ${found.trim()}`),
  );
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
}
