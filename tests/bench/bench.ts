/** `npm run bench`: measures what the parts cost against their limits in one run; prints a table and writes JSON. */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { takeLock } from "../../parts/lock.ts";
import { type EmbeddedServer, startEmbeddedPostgres } from "../../parts/postgres/embedded-postgres.ts";
import { loadingSettings, servingSettings } from "../../parts/postgres/server-settings.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { ensureDistrict } from "../../seed/template.ts";
import { benchAudit } from "./audit-at-size.ts";
import { type BenchOptions, parts, readBenchOptions } from "./bench-options.ts";
import { benchChecks } from "./checks-cost.ts";
import { compareWithBareHandler } from "./http/compare.ts";
import { benchOverload } from "./http/overload.ts";
import { measureCosts, type ScaleResult, scaleMeasurements } from "./http/scale.ts";
import { benchTelemetry } from "./http/telemetry.ts";
import { benchLedger } from "./ledger-at-size.ts";
import { formatMeasurements, type Measurement } from "./measurements.ts";
import { benchOneRoster } from "./oneroster-at-size.ts";
import { benchSignals } from "./read-signals.ts";
import { benchRehearsals } from "./rehearsal-time.ts";
import { benchSeed } from "./seed-against-copy.ts";

const { students, rounds, only } = readBenchOptions(process.argv.slice(2));
const home = join(readSettings(process.env).settings.FIRSTBELL_HOME, "bench");
const say = (line: string): void => console.error(line);
const seed = 1;
/** 100,000 for 650,000 students: an opening day at full load. [K] */
const ledgerLines = Math.round((students / 650_000) * 100_000);

async function prepare(postgres: EmbeddedServer, size: number): Promise<string> {
  await postgres.restart(loadingSettings);
  const { host, port, user, password } = postgres;
  const database = "firstbell_bench";
  say(`a district of ${size} students`);
  await ensureDistrict({
    server: { host, port, user, password },
    rehearsalDatabase: database,
    students: size,
    seed,
    defects: [],
  });
  await postgres.restart(servingSettings);
  return postgres.url(database);
}

async function benchScale(postgres: EmbeddedServer, k6: string): Promise<Measurement[]> {
  const results: ScaleResult[] = [];
  for (const part of [8, 4, 2, 1]) {
    const size = Math.round(students / part);
    const databaseUrl = await prepare(postgres, size);
    results.push(await measureCosts({ databaseUrl, k6, students: size, say }));
  }
  return scaleMeasurements(results);
}

async function benchAll(postgres: EmbeddedServer): Promise<Measurement[]> {
  const k6 = (await findK6({ environment: process.env, onProgress: say })).path;
  const measurements: Record<BenchOptions["only"][number], () => Promise<Measurement[]>> = {
    seed: () => benchSeed({ postgres, students, rounds, say }),
    compare: async () =>
      compareWithBareHandler({ databaseUrl: await prepare(postgres, students), k6, rounds, say }),
    scale: () => benchScale(postgres, k6),
    audit: async () => benchAudit({ databaseUrl: await prepare(postgres, students), rounds, say }),
    ledger: async () =>
      benchLedger({ databaseUrl: await prepare(postgres, students), lines: ledgerLines, rounds, say }),
    telemetry: async () =>
      benchTelemetry({ databaseUrl: await prepare(postgres, students), k6, rounds, say }),
    overload: async () => benchOverload({ databaseUrl: await prepare(postgres, students), say }),
    oneroster: async () => benchOneRoster({ databaseUrl: await prepare(postgres, students), rounds, say }),
    signals: () => benchSignals({ rounds }),
    checks: () => benchChecks({ k6, rounds, say }),
    rehearsals: () => benchRehearsals({ students, rounds, say }),
  };
  const found: Measurement[] = [];
  for (const part of parts.filter((name) => only.includes(name))) found.push(...(await measurements[part]()));
  return found;
}

const lock = takeLock(home, "bench", new Date());
const postgres = await startEmbeddedPostgres({ directory: home });
try {
  const measurements = await benchAll(postgres);
  const folder = resolve("bench-results");
  await mkdir(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(":", "-").slice(0, 19)}.json`);
  await writeFile(file, `${JSON.stringify({ students, rounds, measurements }, null, 2)}\n`);
  console.log(formatMeasurements(measurements));
  say(`written to ${file}`);
} finally {
  await postgres.stop();
  lock.release();
}
