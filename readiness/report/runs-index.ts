/** Every run in a folder, newest first, with the figures that matter, from their reports. */
import { join } from "node:path";
import { writeWhole } from "../../parts/write-whole.ts";
import { begunRunSchema, endOf } from "../evidence/begun-run.ts";
import { type ListedRun, listedReportSchema } from "./listed-run.ts";
import { renderRunsIndex } from "./render-runs-index.ts";
import { readJson, runFolders } from "./run-folders.ts";

/** Writes `index.html` beside the runs. */
export async function writeRunsIndex(runsFolder: string): Promise<string> {
  const file = join(runsFolder, "index.html");
  await writeWhole(file, await renderRunsIndex(await listRuns(runsFolder)));
  return file;
}

/** Newest first. */
export async function listRuns(runsFolder: string): Promise<ListedRun[]> {
  const runs: ListedRun[] = [];
  for (const folder of await runFolders(runsFolder)) runs.push(...(await readListed(runsFolder, folder)));
  return runs;
}

/** Nothing, if the folder isn't a run's. */
async function readListed(runsFolder: string, folder: string): Promise<ListedRun[]> {
  const report = listedReportSchema.safeParse(await readJson(join(runsFolder, folder, "report.json")));
  if (report.success) return [{ folder, report: report.data }];
  const run = await readJson(join(runsFolder, folder, "run.json"));
  if (run === undefined) return [];
  const begun = begunRunSchema.safeParse(run);
  return [
    { folder, ended: begun.success ? endOf(begun.data) : "It has no report that this version can read." },
  ];
}
