/** One run of k6: started with everything it records, bounded in time, stopped with the rehearsal. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type LineFile, openLineFile } from "../../parts/line-file.ts";
import { type RunningProcess, startProcess } from "../../parts/processes.ts";
import type { K6Binary } from "./find-k6.ts";

export type K6Files = {
  readonly plan: string;
  readonly options: string;
  readonly people: string;
  readonly summary: string;
  readonly series: string;
  readonly ledger: string;
  readonly machine: string;
  /** What the other files don't say about the load. */
  readonly played: string;
  /** What was looked up when everyone had left. */
  readonly lastLooks: string;
  readonly walk: string;
  readonly log: string;
  /** K6's own configuration, empty: without it, k6 would use the one in the home of the person who runs it. */
  readonly config: string;
};

export function k6Files(runDirectory: string): K6Files {
  return {
    plan: join(runDirectory, "plan.json"),
    options: join(runDirectory, "k6-options.json"),
    people: join(runDirectory, "people"),
    summary: join(runDirectory, "k6-summary.json"),
    series: join(runDirectory, "k6-series.ndjson.gz"),
    ledger: join(runDirectory, "ledger.ndjson"),
    machine: join(runDirectory, "machine.ndjson"),
    played: join(runDirectory, "played.json"),
    lastLooks: join(runDirectory, "last-looks.ndjson"),
    walk: join(runDirectory, "walk.ndjson"),
    log: join(runDirectory, "k6.log"),
    config: join(runDirectory, "k6-config.json"),
  };
}

export type K6Run = {
  readonly k6: K6Binary;
  readonly entry: string;
  readonly files: K6Files;
  readonly target: string;
  readonly runId: string;
  readonly runDirectory: string;
  /** YYYY-MM-DD: the date in the rehearsed district. */
  readonly day: string;
  /** The journeys whose people are in files. */
  readonly journeys: readonly string[];
  readonly prometheusUrl?: string | undefined;
};

export async function startK6(run: K6Run): Promise<RunningProcess> {
  const { files, prometheusUrl } = run;
  await writeFile(files.config, "{}\n");
  const log = openLineFile(files.log);
  const flags = [
    "--quiet",
    "--config",
    files.config,
    "--log-format",
    "raw",
    "--console-output",
    files.ledger,
  ];
  if (prometheusUrl !== undefined)
    flags.push("--out", "experimental-prometheus-rw", "--tag", `run=${run.runId}`);
  const k6 = await startProcess({
    name: "k6",
    program: run.k6.path,
    args: ["run", ...flags, run.entry],
    environment: {
      ...environment(run),
      ...(prometheusUrl === undefined ? {} : remoteWrite(prometheusUrl)),
    },
    folder: run.runDirectory,
    onLine: log.write,
  });
  const ended = untilLogged(k6, log);
  // Whoever waits for k6 learns that its log is incomplete.
  ended.catch(() => {});
  return { ...k6, ended };
}

async function untilLogged(k6: RunningProcess, log: LineFile): RunningProcess["ended"] {
  const how = await k6.ended;
  await log.close();
  return how;
}

/**
 * Passes on only PATH from Firstbell's own environment: settings of k6 (K6_…) and proxies would change the load. A port of -1 keeps k6's dashboard from opening one: only its record is wanted.
 */
function environment({ files, target, runDirectory, runId, day, journeys }: K6Run): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: runDirectory,
    K6_WEB_DASHBOARD: "true",
    K6_WEB_DASHBOARD_PORT: "-1",
    K6_WEB_DASHBOARD_PERIOD: "1s",
    K6_WEB_DASHBOARD_RECORD: files.series,
    K6_NO_USAGE_REPORT: "true",
    FIRSTBELL_TARGET: target,
    FIRSTBELL_RUN: runId,
    FIRSTBELL_DAY: day,
    FIRSTBELL_JOURNEYS: journeys.join(","),
    FIRSTBELL_OPTIONS: files.options,
    FIRSTBELL_PEOPLE: files.people,
    FIRSTBELL_SUMMARY: files.summary,
  };
}

/** Trends are sent as native histograms, which give percentiles over any tags; k6's own percentiles can't be merged. */
function remoteWrite(prometheusUrl: string): NodeJS.ProcessEnv {
  return {
    K6_PROMETHEUS_RW_SERVER_URL: `${prometheusUrl}/api/v1/write`,
    K6_PROMETHEUS_RW_TREND_AS_NATIVE_HISTOGRAM: "true",
    K6_PROMETHEUS_RW_PUSH_INTERVAL: "1s",
  };
}
