/** `npm run bench` on a small district: a table for people, a file for machines. */
import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startNode } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("each measurement appears with its limit, in the table and in the file", async () => {
  const options = ["--students", "4000", "--rounds", "1", "--only", "ledger"];
  const bench = startNode(["tests/bench/bench.ts", ...options], home.environment);
  const { exitCode, output, errors } = await bench.finished;
  expect(exitCode, errors).toBe(0);
  expect(output).toMatch(/reconciling .* at most 3/);
  const [, file = ""] = /written to (.*)/.exec(errors) ?? [];
  const { students, figures } = JSON.parse(await readFile(file, "utf8"));
  expect([students, figures.length]).toEqual([4000, 1]);
  await rm(file);
});
