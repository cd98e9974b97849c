/** A run from its first file to its sealed report: a rehearsal, or a load on its own. */
import { dirname } from "node:path";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import type { RunEvidence } from "../readiness/evidence/evidence.ts";
import { keepEarlierRun } from "../readiness/report/earlier-run.ts";
import { writeRunsIndex } from "../readiness/report/runs-index.ts";
import { type WrittenReport, writeSealedReport } from "../readiness/report/write-report.ts";
import type { SealKey } from "../readiness/seal/seal-key.ts";
import type { Context } from "./context.ts";
import { describeRun } from "./describe-run.ts";
import type { DistrictServer } from "./district-server.ts";
import { describeOwnSource } from "./own-source.ts";
import { type Beginning, beginRun } from "./run-record.ts";

export type RecordedRun = Beginning & {
  readonly server: DistrictServer;
  readonly k6: K6Binary;
  /** Signs the manifest, if there is one. */
  readonly key: SealKey | undefined;
};

/** If it doesn't get to its end, run.json says how far it got, and why. `work` leaves the evidence in the run's folder. */
export async function recordRun(
  run: RecordedRun,
  work: (context: Context) => Promise<void>,
): Promise<WrittenReport> {
  const startedAt = run.context.now();
  const record = await beginRun(run, startedAt);
  const context = { ...run.context, reporter: record.reporter };
  try {
    const source = await describeOwnSource();
    await work(context);
    const described = await describeRun({ ...run, context, startedAt, source });
    await record.end(described);
    return await context.reporter.stage("report", () => writeReportAndIndex(run, described));
  } catch (error) {
    await record.stop(error);
    throw error;
  }
}

async function writeReportAndIndex(
  { kind, runDirectory, key }: RecordedRun,
  described: RunEvidence,
): Promise<WrittenReport> {
  if (kind === "rehearsal") await keepEarlierRun(runDirectory, described);
  const written = await writeSealedReport(runDirectory, key);
  await writeRunsIndex(dirname(runDirectory));
  return written;
}
