/** run.json says why a run ended early, until the run is sealed. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createReporter } from "../../parts/progress.ts";
import { beginRun } from "../../rehearsal/run-record.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { exampleRun } from "../readiness/support/example-evidence.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-record-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** A run that got to its end, and whose report is being written. */
async function ended() {
  const reporter = createReporter({ stream: new PassThrough(), live: false, nowMs: () => 0 });
  const { signal } = new AbortController();
  const context = { reporter, environment: {}, settings: readSettings({}).settings, signal };
  const { kind, observed: observe, scenario: id, load, students, seed } = exampleRun();
  const district = { students, seed, mess: "normal" as const, defects: [], through: undefined };
  const scenario = { id };
  const inputs = { runId: "r1", runDirectory: folder, kind, context, district, scenario, load, observe };
  const record = await beginRun(inputs, new Date("2026-08-03T09:00:00Z"));
  await record.end(exampleRun());
  await record.reporter.stage("report", async () => {});
  return record;
}

async function written(): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, "run.json"), "utf8"));
}

const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

test("a run whose report doesn't fit on the disk says so, and not that somebody changed it", async () => {
  const record = await ended();
  expect(await written()).not.toHaveProperty("begun");
  await record.stop(full);
  expect(await written()).toMatchObject({ begun: { stage: "report", stopped: full.message } });
});

test("a sealed run stays as it is", async () => {
  const record = await ended();
  await writeFile(join(folder, "manifest.json"), "{}");
  const before = await written();
  await record.stop(full);
  expect(await written()).toEqual(before);
});
