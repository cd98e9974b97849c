/** Metrics of a served SIS: starts the collector beside it, and adds both to this home's Prometheus if one is running. */
import { join } from "node:path";
import { writeTargets } from "../observe/prometheus/targets.ts";
import { metricsPaths } from "../targets/reference-sis/client/metrics-paths.ts";
import { startCollector } from "./collector-process.ts";
import type { Context } from "./context.ts";
import { runningPrometheus } from "./prometheus-part.ts";

/** Addresses that a Prometheus can be pointed at, by job. */
export type MetricsUrls = { readonly sis: string; readonly "sis-schools": string; readonly postgres: string };

/** The label `run` of metrics that aren't from a rehearsal. */
const serveRun = "serve";

export async function serveMetrics(
  context: Context,
  { databaseUrl, sisMetricsUrl }: { databaseUrl: string; sisMetricsUrl: string },
): Promise<MetricsUrls> {
  const logFile = join(context.settings.FIRSTBELL_HOME, "collector.log");
  const collector = await startCollector(context, { databaseUrl, logFile });
  void collector.ended.then(() => {
    if (!context.signal.aborted)
      context.say(`the collector exited unexpectedly; the SIS keeps running: see ${logFile}`);
  });
  await addTargets(context, sisMetricsUrl, collector.metricsUrl);
  return {
    sis: sisMetricsUrl + metricsPaths.all,
    "sis-schools": sisMetricsUrl + metricsPaths.schools,
    postgres: collector.metricsUrl + metricsPaths.all,
  };
}

/** For a Prometheus that `firstbell observe` is running. */
async function addTargets(context: Context, sisMetricsUrl: string, collectorUrl: string): Promise<void> {
  const prometheus = await runningPrometheus(context);
  if (prometheus === undefined) return;
  const sis = new URL(sisMetricsUrl).host;
  const targets = { sis, "sis-schools": sis, postgres: new URL(collectorUrl).host };
  context.cleanup.add("the targets", await writeTargets(prometheus.targetsFolder, serveRun, targets));
  context.say(`observed by Prometheus, as run "${serveRun}": ${prometheus.url}`);
}
