/** `npm run bench` on a small district: a table for people, a file for machines. */
import { readFile, rm } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { nodeFlags } from "../../parts/node-flags.ts";
import { startNode } from "../support/child.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { parts } from "./bench-options.ts";

const results = z.object({ students: z.number(), measurements: z.array(z.unknown()) });

/** As the script of package.json starts it. */
const bench = [...nodeFlags, "tests/bench/bench.ts"];

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("each measurement appears with its limit, in the table and in the file", async () => {
  const options = ["--students", "4000", "--rounds", "1", "--only", "ledger"];
  const { exitCode, output, errors } = await startNode([...bench, ...options], home.environment).finished;
  expect(exitCode, errors).toBe(0);
  expect(output).toMatch(/reconciling .* at most 3/);
  expect(output).toMatch(/comparing every row .* at most 5/);
  const [, file = ""] = /written to (.*)/.exec(errors) ?? [];
  const { students, measurements } = results.parse(JSON.parse(await readFile(file, "utf8")));
  expect([students, measurements.length]).toEqual([4000, 2]);
  await rm(file);
});

test("--help prints the options and the parts", async () => {
  const { exitCode, output } = await startNode([...bench, "--help"]).finished;
  expect(exitCode).toBe(0);
  for (const text of ["--students", "--rounds", "--only", ...parts]) expect(output).toContain(text);
});

test.each([
  [["--only", "figures"], `Allowed choices are ${parts.join(", ")}`],
  [["--students", "many"], "from 4,000 to 2,000,000"],
  [["--rounds", "0"], "from 1 to 10"],
  [["--fast"], "unknown option '--fast'"],
])("%j is bad usage, with what is allowed", async (options, allowed) => {
  const { exitCode, errors } = await startNode([...bench, ...options]).finished;
  expect([exitCode, errors]).toEqual([2, expect.stringContaining(allowed)]);
});
