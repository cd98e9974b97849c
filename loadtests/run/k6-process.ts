/** One run of k6: started with everything it records, bounded in time, stopped with the rehearsal. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { type RunningProcess, startProcess } from "../../parts/processes.ts";
import type { K6Binary } from "./find-k6.ts";

export type K6Files = {
  plan: string;
  options: string;
  people: string;
  summary: string;
  series: string;
  ledger: string;
  log: string;
};

export function k6Files(runDirectory: string): K6Files {
  return {
    plan: join(runDirectory, "plan.json"),
    options: join(runDirectory, "k6-options.json"),
    people: join(runDirectory, "people"),
    summary: join(runDirectory, "k6-summary.json"),
    series: join(runDirectory, "k6-series.ndjson.gz"),
    ledger: join(runDirectory, "ledger.ndjson"),
    log: join(runDirectory, "k6.log"),
  };
}

export type K6Options = {
  k6: K6Binary;
  entry: string;
  files: K6Files;
  target: string;
  runId: string;
  folder: string;
  prometheusUrl?: string | undefined;
};

/** A port of -1 keeps k6's dashboard from opening one; its record is what is wanted. */
function environment({ files, target, runId }: K6Options): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    K6_WEB_DASHBOARD: "true",
    K6_WEB_DASHBOARD_PORT: "-1",
    K6_WEB_DASHBOARD_PERIOD: "1s",
    K6_WEB_DASHBOARD_RECORD: files.series,
    K6_NO_USAGE_REPORT: "true",
    FIRSTBELL_TARGET: target,
    FIRSTBELL_RUN: runId,
    FIRSTBELL_OPTIONS: files.options,
    FIRSTBELL_PEOPLE: files.people,
    FIRSTBELL_SUMMARY: files.summary,
  };
}

/** Trends go as native histograms: a percentile over any tags comes from them, while k6's own cannot be merged. */
function remoteWrite(prometheusUrl: string): NodeJS.ProcessEnv {
  return {
    K6_PROMETHEUS_RW_SERVER_URL: `${prometheusUrl}/api/v1/write`,
    K6_PROMETHEUS_RW_TREND_AS_NATIVE_HISTOGRAM: "true",
    K6_PROMETHEUS_RW_PUSH_INTERVAL: "1s",
  };
}

export async function startK6(options: K6Options): Promise<RunningProcess> {
  const log = createWriteStream(options.files.log);
  const { prometheusUrl } = options;
  const flags = ["--quiet", "--log-format", "raw", "--console-output", options.files.ledger];
  if (prometheusUrl !== undefined)
    flags.push("--out", "experimental-prometheus-rw", "--tag", `run=${options.runId}`);
  const k6 = await startProcess({
    name: "k6",
    program: options.k6.path,
    args: ["run", ...flags, options.entry],
    environment: {
      ...environment(options),
      ...(prometheusUrl === undefined ? {} : remoteWrite(prometheusUrl)),
    },
    folder: options.folder,
    onLine: (line) => log.write(`${line}\n`),
  });
  k6.ended.then(
    () => log.end(),
    () => log.end(),
  );
  return k6;
}
