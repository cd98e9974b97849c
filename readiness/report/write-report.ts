/** Judges a run's folder and writes report.json and report.html into it; the same folder gives the same bytes. */
import { join } from "node:path";
import { writeWhole } from "../../parts/write-whole.ts";
import { isLoadAlone } from "../evidence/found-evidence.ts";
import type { SealEvidence } from "../evidence/seal-evidence.ts";
import { judgeRun } from "../judge/judge-run.ts";
import type { ReportedVerdict } from "../judge/judged-requirement.ts";
import type { SealKey } from "../seal/seal-key.ts";
import { writeManifest, writePublicKey } from "../seal/write-manifest.ts";
import { buildReport } from "./build-report.ts";
import { type RunFolder, readRunFolder } from "./read-evidence.ts";
import { type Recheck, recheckedFolder } from "./recheck.ts";
import { renderLoad } from "./render-load.ts";
import { renderReport } from "./render-report.ts";
import type { Report } from "./report.ts";

export type WrittenReport = {
  readonly verdict: ReportedVerdict;
  readonly exitCode: number;
  readonly reportHtml: string;
  readonly reportJson: string;
  readonly report: Report;
};

/** Writes the report again, after checking the evidence again. */
export async function writeReport(runDirectory: string, recheck?: Recheck): Promise<WrittenReport> {
  return write(runDirectory, await recheckedFolder(runDirectory, recheck));
}

/** Writes the report of a run that has just ended, and seals its folder. */
export async function writeSealedReport(runDirectory: string, key?: SealKey): Promise<WrittenReport> {
  if (key !== undefined) await writePublicKey(runDirectory, key);
  const seal = { ...(key ? signedBy(key) : unsigned), changes: [] };
  const written = await write(runDirectory, await readRunFolder(runDirectory, seal));
  await writeManifest(runDirectory, key);
  return written;
}

const unsigned: Omit<SealEvidence, "changes"> = { state: "unsigned", key: null };

function signedBy({ fingerprint }: SealKey): Omit<SealEvidence, "changes"> {
  return { state: "signed", key: fingerprint };
}

/** The report of what a folder holds, as data. */
export function reportOf({ evidence, waivers, files, watched }: RunFolder): Report {
  return buildReport(evidence, judgeRun(evidence, waivers), files, watched);
}

async function write(runDirectory: string, folder: RunFolder): Promise<WrittenReport> {
  const report = reportOf(folder);
  const render = isLoadAlone(folder.evidence) ? renderLoad : renderReport;
  const reportJson = join(runDirectory, "report.json");
  const reportHtml = join(runDirectory, "report.html");
  await writeWhole(reportJson, `${JSON.stringify(report, null, 1)}\n`);
  await writeWhole(reportHtml, await render(report));
  return { verdict: report.verdict, exitCode: report.exitCode, reportHtml, reportJson, report };
}
