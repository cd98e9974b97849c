/** Rows of damaged CSV files: each is there, with as many columns as the header, in UTF-8. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { writeEvenRows } from "../../../targets/oneroster-bundle/even-rows.ts";
import { createProblemLog } from "../../../targets/oneroster-bundle/problem-log.ts";
import { inScratch } from "../../support/scratch.ts";

async function evened(bytes: Buffer, chunk = 7) {
  return await inScratch(async (folder) => {
    const log = createProblemLog();
    const path = join(folder, "out.csv");
    const chunks = async function* () {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    };
    const header = await writeEvenRows({ name: "in.csv", read: async () => chunks() }, path, log);
    return { header, rows: await readFile(path, "utf8"), problems: log.list() };
  });
}

const latin = (text: string) => Buffer.from(text, "latin1");

test.each([
  ["a line end within quotes", 'a,b\n1,"x\ny"\n2,z\n', '1,"x\ny"\n2,z\n', []],
  ["the last line without an end", "a,b\n1,2", "1,2\n", []],
  [
    "too few columns",
    "a,b\n1\n2,3\n",
    "1,\n2,3\n",
    ["has fewer columns than the header; the others are empty"],
  ],
  ["too many columns", "a,b\n1,2,3\n", "1,2\n", ["has more columns than the header; they were left out"]],
  [
    "a quote that is never closed",
    'a,b\n1,"x\n2,y\n3,z\n',
    '1,"""x"\n2,y\n3,z\n',
    ["has quotes or line ends that CSV doesn't allow"],
  ],
  [
    "quotes in the middle",
    'a,b\n1,x "y" z\n',
    '1,"x ""y"" z"\n',
    ["has quotes or line ends that CSV doesn't allow"],
  ],
  ["Latin-1", "a,b\n1,Jos\xe9\n", "1,José\n", ["isn't in UTF-8; read as Windows-1252"]],
  ["NUL characters", "a,b\n1,x\0y\n", "1,xy\n", ["has a NUL character, which was left out"]],
  ["an empty line", "a,b\n1,2\n\n3,4\n", "1,2\n3,4\n", []],
])("%s", async (_, given, wanted, problems) => {
  const { rows, problems: found } = await evened(latin(given));
  expect([rows, found.map(({ problem }) => problem)]).toEqual([wanted, problems]);
});

test("a byte-order mark isn't part of the first column's name", async () => {
  const { header } = await evened(Buffer.from("\uFEFFsourcedId,name\n1,x\n"));
  expect(header).toEqual(["sourcedId", "name"]);
});

test("a row without an end is refused in bounded memory, and so are too many columns", async () => {
  await expect(evened(latin(`a,b\n${"x".repeat(2_000_000)}`), 65_536)).rejects.toThrow(/a row of more than/);
  await expect(evened(latin(`${"x,".repeat(5000)}y\n1,2\n`), 65_536)).rejects.toThrow(/5001 columns/);
});

test("valid CSV comes through as it is, however it's cut", async () => {
  const field = fc.string({ unit: "grapheme", maxLength: 8 }).map((text) => text.replaceAll("\0", ""));
  const table = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 30 }), async (lines, chunk) => {
      const text = lines.map((fields) => `${fields.map(quoted).join(",")}\n`).join("");
      const { rows, problems } = await evened(Buffer.from(`a,b\n${text}`), chunk);
      expect([rows, problems]).toEqual([text, []]);
    }),
    { numRuns: 60, seed: 2014 },
  );
});

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
