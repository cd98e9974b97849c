/** docs/settings.md lists every environment variable that a command or the SIS reads, each once. */
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

/** The names of settings, as the keys of a schema in the source. */
function settingsIn(source: string): string[] {
  return [...source.matchAll(/^ +([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*): /gm)].flatMap(([, name]) => name ?? []);
}

test.each(["rehearsal/settings.ts", "sis/config.ts"])(
  "every setting in %s is in docs/settings.md",
  async (path) => {
    const names = settingsIn(await readFile(path, "utf8"));
    const page = await readFile("docs/settings.md", "utf8");
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  },
);

test("no setting is listed twice", async () => {
  const page = await readFile("docs/settings.md", "utf8");
  const firstCells = [...page.matchAll(/^\|([^|]*)\|/gm)].map(([, cell = ""]) => cell);
  const names = firstCells.flatMap((cell) => cell.match(/[A-Z][A-Z0-9_]+/g) ?? []);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
