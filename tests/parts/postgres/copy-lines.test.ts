/** Lines copied to a file: all of them, added to what is there, and the connection is free for the next statement. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyLines } from "../../../parts/postgres/copy-lines.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { withClient } from "../../support/with-client.ts";

let database: TestDatabase;
let folder = "";
beforeAll(async () => {
  database = await createDatabase("copy_lines", "template0");
  folder = await mkdtemp(join(tmpdir(), "firstbell-copy-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await database.drop();
});

test("each row is a line of JSON after those that were there, whatever its text has in it", async () => {
  const file = join(folder, "text.ndjson");
  await writeFile(file, "first\n");
  const text = String.raw`"quoted", \ and ` + "\n\t\u{1}\u{2} 語";
  await withClient(database.url, (client) =>
    copyLines(client, `SELECT ${client.escapeLiteral(text)} AS text, NULL AS none`, file),
  );
  const [first, line = "", end] = (await readFile(file, "utf8")).split("\n");
  expect([first, JSON.parse(line), end]).toEqual(["first", { text, none: null }, ""]);
});

test("a query that fails is an error, and the connection still works", async () => {
  await withClient(database.url, async (client) => {
    await expect(copyLines(client, "SELECT 1 / 0", join(folder, "none.ndjson"))).rejects.toThrow(
      "division by zero",
    );
    expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  });
});
