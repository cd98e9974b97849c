/** The page of all runs: each run with its verdict and figures, whatever else lies in the folder. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Evidence } from "../../../readiness/evidence/evidence.ts";
import { followed } from "../../../readiness/report/render-runs-index.ts";
import { listRuns, writeRunsIndex } from "../../../readiness/report/runs-index.ts";
import { writeSealedReport } from "../../../readiness/report/write-report.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { exampleRun, heldEvidence } from "../support/example-evidence.ts";
import { noGoEvidence } from "../support/example-failures.ts";
import { writeRunFolder } from "../support/example-run-folder.ts";

let runs = "";
beforeAll(async () => {
  runs = await mkdtemp(join(tmpdir(), "runs-index-"));
});
afterAll(() => rm(runs, { recursive: true }));

async function addRun(
  folder: string,
  evidence: Evidence,
  change: Partial<Evidence["run"]> = {},
): Promise<void> {
  const directory = join(runs, folder);
  await writeRunFolder(directory, { ...evidence, run: { ...evidence.run, ...change } });
  await writeSealedReport(directory);
}

function begun(): string {
  const { district: _, machine: __, stages: ___, endedAt: ____, source: _____, ...rest } = exampleRun();
  return JSON.stringify({ ...rest, defects: [], begun: { stage: "load", stopped: "Interrupted by Ctrl-C" } });
}

test("lists runs newest first, by day, size and rate; and says why a run has no report", async () => {
  await addRun("20260801T070000Z-000001", heldEvidence());
  await addRun("20260802T070000Z-000002", noGoEvidence());
  await addRun("20260803T070000Z-000003", heldEvidence(), { students: 5000, load: 0.02 });
  await mkdir(join(runs, "20260804T070000Z-000004"));
  await writeFile(join(runs, "20260804T070000Z-000004", "run.json"), begun());
  await mkdir(join(runs, "notes"));
  await writeFile(join(runs, "notes", "report.json"), "{");

  const listed = await listRuns(runs);
  expect(listed.map(({ folder }) => folder.slice(-1))).toEqual(["4", "3", "2", "1"]);
  const page = await readFile(await writeRunsIndex(runs), "utf8");
  expect(page).toContain("stage “load”: Interrupted by Ctrl-C");
  expect(page.match(/<h2>/g)).toHaveLength(3);
  const full = page.slice(
    page.indexOf("650,000 students"),
    page.indexOf("</section>", page.indexOf("650,000 students")),
  );
  expect(full.indexOf("000002/report.html")).toBeGreaterThan(0);
  expect(full.indexOf("000002/report.html")).toBeLessThan(full.indexOf("000001/report.html"));
  expect(full).toContain("polyline");
  expect(await readFile(await writeRunsIndex(runs), "utf8")).toBe(page);
});

test("follows figures of requirements that exist", () => {
  const ids = requirements.map(({ id }) => id);
  for (const [id] of followed) expect(ids).toContain(id);
});
