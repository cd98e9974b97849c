/** Judges a run's folder and writes report.json and report.html into it; the same folder gives the same bytes. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { judge } from "../judge/judge.ts";
import type { Verdict } from "../judge/judged-requirement.ts";
import { requirements } from "../requirements/requirements.ts";
import { buildReport } from "./build-report.ts";
import { readRunFolder } from "./read-evidence.ts";
import { renderReport } from "./render-report.ts";
import type { Report } from "./report.ts";

export type WrittenReport = {
  readonly verdict: Verdict;
  readonly exitCode: number;
  readonly reportHtml: string;
  readonly reportJson: string;
  readonly report: Report;
};

export async function writeReport(runDirectory: string): Promise<WrittenReport> {
  const { evidence, waivers, files, watched } = await readRunFolder(runDirectory);
  const report = buildReport(evidence, judge(evidence, requirements, waivers), files, watched);
  const reportJson = join(runDirectory, "report.json");
  const reportHtml = join(runDirectory, "report.html");
  await writeWhole(reportJson, `${JSON.stringify(report, null, 1)}\n`);
  await writeWhole(reportHtml, await renderReport(report));
  return { verdict: report.verdict, exitCode: report.exitCode, reportHtml, reportJson, report };
}

/** Neither a reader nor an interruption ever leaves half a report visible. */
async function writeWhole(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}
