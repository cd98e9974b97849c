/** Reads a run's folder for a comparison, after checking its evidence again. */
import { k6Files } from "../loadtests/run/k6-process.ts";
import { readConsole } from "../loadtests/run/read-console.ts";
import type { ComparedRun } from "../readiness/compare/compared-run.ts";
import { sealedCriteria } from "../readiness/report/earlier-run.ts";
import { recheckedFolder } from "../readiness/report/recheck.ts";
import { reportOf } from "../readiness/report/write-report.ts";
import { recheckRun } from "./recheck-run.ts";

export async function readComparedRun(directory: string): Promise<ComparedRun> {
  const folder = await recheckedFolder(directory, recheckRun);
  const rules = folder.evidence.audit?.rules ?? [];
  return {
    report: reportOf(folder),
    sealed: (await sealedCriteria(directory)).criteria,
    found: new Map(rules.map(({ id, criticalStudentIds }) => [id, criticalStudentIds])),
    waits: await readWaits(k6Files(directory).ledger),
  };
}

async function readWaits(file: string): Promise<ReadonlyMap<string, Float64Array>> {
  const { visits } = await readConsole(file).catch(() => ({ visits: [] }));
  const journeys = Map.groupBy(visits, ({ journey }) => journey);
  return new Map(
    [...journeys].map(([journey, of]) => [
      journey,
      Float64Array.from(of, ({ longestWaitMs }) => longestWaitMs).sort(),
    ]),
  );
}
