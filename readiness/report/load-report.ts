/** The report of a load that was played by itself: only what the load shows is judged, and its limits are listed. */
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exitCodes } from "../../parts/exit-codes.ts";
import type { FoundEvidence } from "../evidence/found-evidence.ts";
import { judge } from "../judge/judge.ts";
import { readMeasure } from "../requirements/read-measure.ts";
import type { Requirement } from "../requirements/requirement.ts";
import { requirements } from "../requirements/requirements.ts";
import { buildReport } from "./build-report.ts";
import { readRunFolder } from "./read-evidence.ts";
import { renderLoad } from "./render-load.ts";
import type { Report } from "./report.ts";

export type WrittenLoadReport = {
  readonly report: Report;
  readonly reportHtml: string;
  readonly exitCode: number;
};

export async function writeLoadReport(runDirectory: string): Promise<WrittenLoadReport> {
  const { evidence, files, watched } = await readRunFolder(runDirectory);
  const ofLoad = { ...evidence, ledger: undefined, audit: undefined, interleavings: undefined };
  const judgment = judge(
    ofLoad,
    requirements.filter((one) => isOfLoad(one, ofLoad)),
    [],
  );
  const report = buildReport(ofLoad, judgment, files, watched);
  const reportHtml = join(runDirectory, "report.html");
  await writeFile(`${reportHtml}.part`, await renderLoad(report));
  await rename(`${reportHtml}.part`, reportHtml);
  return { report, reportHtml, exitCode: exitCodeOf(report) };
}

/** Nothing is known of the records and the assignments, since nobody looked at them. */
function isOfLoad({ measure }: Requirement, evidence: FoundEvidence): boolean {
  return readMeasure(evidence, measure).measurement.evidence === "load.json";
}

/** A warning is a limit, too. */
function exitCodeOf({ verdict }: Report): number {
  if (verdict === "INVALID RUN") return exitCodes.invalidRun;
  return verdict === "GO" ? exitCodes.done : exitCodes.noGo;
}
