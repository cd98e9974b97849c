/** One load on its own, against an SIS that somebody else started: people, collector, database watch, sealed report. */
import { join } from "node:path";
import type { Scenario } from "../loadtests/model/scenario.ts";
import type { WrittenReport } from "../readiness/report/write-report.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import type { Issuer } from "../targets/reference-sis/people/issuer.ts";
import { startCollector } from "./collector-process.ts";
import { startDatabaseWatch } from "./database-watch.ts";
import { playScenario } from "./play-scenario.ts";
import { type RecordedRun, recordRun } from "./recorded-run.ts";

export type LoadRun = Omit<RecordedRun, "kind" | "observe" | "staging"> & {
  readonly scenario: Scenario;
  readonly target: string;
  /** Undefined if nobody said where the SIS's metrics are. */
  readonly metricsUrl: string | undefined;
  readonly issuer: Issuer;
  /** How long the SIS's sessions last; undefined if nobody said. */
  readonly sessionHours: number | undefined;
};

export function runLoad(run: LoadRun): Promise<WrittenReport> {
  return recordRun({ ...run, kind: "load", observe: false }, (context) => play({ ...run, context }));
}

async function play(run: LoadRun): Promise<void> {
  const { context, server, runDirectory } = run;
  const { databaseUrl } = server;
  const collector = await startCollector(context, {
    databaseUrl,
    logFile: join(runDirectory, "collector.log"),
  });
  const database = await startDatabaseWatch(context, run);
  await playScenario(context, {
    ...run,
    database,
    databaseUrl,
    collectorUrl: collector.url,
    seed: run.district.seed,
    day: schoolDayAfter(run.district.through),
    processes: { sis: undefined, postgres: server.processId() },
  });
  await collector.stop();
  await database.finish();
}
