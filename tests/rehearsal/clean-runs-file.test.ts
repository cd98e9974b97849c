/** A series of clean rehearsals that was cut off goes on where it was; with another source or computer it starts over. */
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CleanRun, cleanRehearsals } from "../../proof/clean-rehearsals.ts";
import { findCleanRuns, keepCleanRun } from "../../rehearsal/clean-runs-file.ts";

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "clean-runs-"));
});
afterAll(() => rm(home, { recursive: true }));

const on = {
  ...{ day: "2026-08-03", cpuModel: "Example Processor", cores: 2, memoryBytes: 8 * 1024 ** 3 },
  ...{ operatingSystem: "Linux", commit: null, sourceSha256: "5".repeat(64) },
};
const today = { ...on, day: "2026-08-04" };
const clean = { verdict: "GO", why: "All were met.", problems: [] } as const;
const runs = cleanRehearsals.map((each): CleanRun => ({ ...each, ...clean, run: `run ${each.number}` }));

async function fileWith(name: string, kept: readonly CleanRun[]): Promise<string> {
  const file = join(home, name);
  for (const run of kept) await keepCleanRun(file, on, run);
  return file;
}

test("a series that was cut off in the middle of a line has every other run, and the day of the first", async () => {
  const file = await fileWith("cut-off", runs.slice(0, 2));
  await appendFile(file, '{"on":{"day":"2026-0');
  for (const next of runs.slice(2, 3)) await keepCleanRun(file, on, next);
  expect(await findCleanRuns(file, today)).toEqual({ on, runs: runs.slice(0, 3) });
});

test.each([
  ["nothing has been played", [], today],
  ["all have been played", runs, today],
  ["the source has changed", runs.slice(0, 2), { ...today, sourceSha256: "6".repeat(64) }],
  ["it goes on elsewhere", runs.slice(0, 2), { ...today, cpuModel: "Other Processor" }],
])("a series starts over if %s", async (name, kept, here) => {
  const file = await fileWith(name, kept);
  expect(await findCleanRuns(file, here)).toEqual({ on: here, runs: [] });
  expect(await findCleanRuns(file, on)).toEqual({ on, runs: [] });
});
