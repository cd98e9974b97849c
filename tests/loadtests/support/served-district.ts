/** A small seeded district served by the real SIS in its own process, for loads of a few seconds. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { z } from "zod";
import { nodeFlags } from "../../../parts/node-flags.ts";
import { type RunningProcess, startProcess } from "../../../parts/processes.ts";
import { openingDay } from "../../../seed/district/calendar.ts";
import { seedDistrict } from "../../../seed/seed-district.ts";
import { migrate } from "../../../sis/db/migrate.ts";
import { usualTimeZone } from "../../../sis/district-day.ts";
import { type Issuer, startIssuer } from "../../../targets/reference-sis/people/issuer.ts";
import { createDatabase, type TestDatabase, testServer } from "../../support/postgres.ts";
import { sisRole } from "../../support/sis-role.ts";

export const districtSeed = 1;
const students = 5_000;
const entry = resolve(import.meta.dirname, "../../../sis/main.ts");
const listeningLine = z.object({
  event: z.literal("listening"),
  port: z.number(),
  operationsPort: z.number(),
});

export type ServedDistrict = {
  readonly database: TestDatabase;
  readonly issuer: Issuer;
  readonly target: string;
  readonly metricsUrl: string;
  readonly sisProcessId: number;
  /** An empty folder for a run. */
  runDirectory(): Promise<string>;
  stop(): Promise<void>;
};

async function startSis(
  databaseUrl: string,
  issuer: Issuer,
  timeZone: string,
): Promise<{ sis: RunningProcess; target: string; metricsUrl: string }> {
  const listening = Promise.withResolvers<z.output<typeof listeningLine>>();
  const sis = await startProcess({
    name: "the SIS",
    program: process.execPath,
    args: [...nodeFlags, entry],
    environment: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: "0",
      SIS_OPERATIONS_PORT: "0",
      SIS_TODAY: openingDay,
      SIS_TIME_ZONE: timeZone,
      SIS_ISSUER: issuer.issuer,
      SIS_AUDIENCE: issuer.audience,
      SIS_JWKS_URL: issuer.jwksUrl,
      SIS_ID_TOKEN_MINUTES: String(issuer.tokenMinutes),
    },
    onLine: (line) => {
      if (!line.includes('"listening"')) return;
      listening.resolve(listeningLine.parse(JSON.parse(line)));
    },
  });
  void sis.ended.then(() => listening.reject(new Error("The SIS exited before it was listening.")));
  const { port, operationsPort } = await listening.promise;
  return {
    sis,
    target: `http://127.0.0.1:${port}`,
    metricsUrl: `http://127.0.0.1:${operationsPort}`,
  };
}

export async function serveDistrict(timeZone = usualTimeZone): Promise<ServedDistrict> {
  const database = await createDatabase("load", "template0");
  await seedDistrict({
    server: testServer(),
    database: database.name,
    students,
    seed: districtSeed,
    defects: [],
  });
  await migrate({ connectionString: database.url, sisRole: sisRole.name });
  const issuer = await startIssuer();
  const { sis, target, metricsUrl } = await startSis(database.sisUrl, issuer, timeZone);
  const folders: string[] = [];
  return {
    database,
    issuer,
    target,
    metricsUrl,
    sisProcessId: sis.processId,
    runDirectory: async () => {
      const folder = await mkdtemp(join(tmpdir(), "firstbell-run-"));
      folders.push(folder);
      return folder;
    },
    stop: async () => {
      await sis.stop();
      await issuer.stop();
      await database.drop();
      await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    },
  };
}
