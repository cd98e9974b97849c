/** How a SIS that stands does: the collector beside it, where its figures are, and a Prometheus of this home that asks. */
import { join } from "node:path";
import { writeTargets } from "../observe/prometheus/targets.ts";
import { startCollector } from "./collector-process.ts";
import type { Context } from "./context.ts";
import { runningPrometheus } from "./prometheus-part.ts";

/** Addresses that a Prometheus can be pointed at, by job. */
export type StandingFigures = { sis: string; "sis-schools": string; postgres: string };

/** The label `run` of what is not a rehearsal. */
const standing = "serve";

export async function tellStandingFigures(
  context: Context,
  { databaseUrl, sisUrl }: { databaseUrl: string; sisUrl: string },
): Promise<StandingFigures> {
  const logFile = join(context.settings.FIRSTBELL_HOME, "collector.log");
  const collector = await startCollector(context, { databaseUrl, logFile });
  void collector.ended.then(() => {
    if (!context.signal.aborted)
      context.say(`the collector ended by itself; the SIS serves on: see ${logFile}`);
  });
  await tellPrometheus(context, sisUrl, collector.url);
  return {
    sis: `${sisUrl}/metrics`,
    "sis-schools": `${sisUrl}/metrics/schools`,
    postgres: `${collector.url}/metrics`,
  };
}

/** One that `firstbell observe` runs already. */
async function tellPrometheus(context: Context, sisUrl: string, collectorUrl: string): Promise<void> {
  const prometheus = await runningPrometheus(context);
  if (prometheus === null) return;
  const sis = new URL(sisUrl).host;
  const targets = { sis, "sis-schools": sis, postgres: new URL(collectorUrl).host };
  context.cleanup.add("the targets", await writeTargets(prometheus.targetsFolder, standing, targets));
  context.say(`observed by Prometheus, as run "${standing}": ${prometheus.url}`);
}
