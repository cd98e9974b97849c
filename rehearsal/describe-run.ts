/** `run.json`: a run's inputs, its machine, and the versions of its programs. */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import type { K6Binary } from "../loadtests/run/find-k6.ts";
import { ownServerVersion } from "../parts/postgres/own-database.ts";
import type { OwnSource, RunEvidence } from "../readiness/evidence/evidence.ts";
import { schoolDayAfter } from "../seed/district/calendar.ts";
import { publishedDigest } from "../seed/published-digests.ts";
import { describeComputer } from "./describe-computer.ts";
import type { DistrictServer } from "./district-server.ts";
import { expectedDigest } from "./expected-digest.ts";
import { givenSettings } from "./given-settings.ts";
import { localDay } from "./local-day.ts";
import type { Beginning } from "./run-record.ts";
import { readSeededDistrict } from "./seeded-district.ts";

export type FinishedRun = Beginning & {
  readonly startedAt: Date;
  readonly server: DistrictServer;
  readonly k6: K6Binary;
  /** Firstbell's own, when the run began. */
  readonly source: OwnSource;
};

export async function describeRun(run: FinishedRun): Promise<RunEvidence> {
  const { context, district } = run;
  return {
    kind: run.kind,
    id: run.runId,
    startedAt: run.startedAt.toISOString(),
    endedAt: context.now().toISOString(),
    localDay: localDay(context, run.startedAt),
    scenario: run.scenario.id,
    students: district.students,
    seed: district.seed,
    load: run.load,
    minutes: run.scenario.minutes,
    scenarioFile: run.scenario.file,
    fault: run.staging?.fault ?? null,
    observed: run.observe,
    settings: givenSettings(context),
    district: await describeDistrict(run),
    machine: await describeMachine(run),
    source: run.source,
    stages: context.reporter.stages,
  };
}

async function describeDistrict({
  context,
  server,
  district,
}: FinishedRun): Promise<RunEvidence["district"]> {
  const { schools, rows, digest, cleanDigest, ...seeded } = await readSeededDistrict(server.databaseUrl);
  const { schemaDigest, generatorVersion } = seeded;
  const key = JSON.stringify({ ...district, schemaDigest, generatorVersion });
  const published = publishedDigest({ ...district, generatorVersion });
  // The published one is of the rows as they were before anything was planted in them, and before school opened.
  const isAsPublished = published === undefined || cleanDigest === published;
  const isAsSeeded =
    district.mess === "none" && district.defects.length === 0 && district.through === undefined;
  return {
    schools,
    rows,
    digest,
    expectedDigest:
      published !== undefined && (isAsSeeded || !isAsPublished)
        ? published
        : await expectedDigest(context.settings.FIRSTBELL_HOME, key, digest),
    schemaDigest,
    mess: district.mess,
    defects: [...district.defects],
    ...(district.through === undefined
      ? {}
      : { through: district.through, day: schoolDayAfter(district.through) }),
  };
}

async function describeMachine({ server, k6 }: FinishedRun): Promise<RunEvidence["machine"]> {
  const address = { ...server.server, database: server.database };
  return {
    ...describeComputer(),
    versions: {
      firstbell: await firstbellVersion(),
      node: process.versions.node,
      postgres: await ownServerVersion(address),
      k6: k6.version,
    },
  };
}

const packageFile = z.object({ version: z.string() });

async function firstbellVersion(): Promise<string> {
  const text = await readFile(resolve(import.meta.dirname, "../package.json"), "utf8");
  return packageFile.parse(JSON.parse(text)).version;
}
