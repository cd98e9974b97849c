/** Whether Prometheus scraped the run without gaps: silence proves nothing about an alert that wasn't evaluated. */
import type { BlindSpell } from "../../readiness/evidence/alert-evidence.ts";
import { type Job, jobs, scrapeSeconds } from "../prometheus/configuration.ts";
import { queryRange, type Series, type Span } from "../prometheus/query.ts";

export type ScrapeCoverage = {
  /** Jobs that Prometheus never reached. */
  readonly neverSeen: Job[];
  /** Gaps longer than two scrapes of the slowest job. */
  readonly blind: BlindSpell[];
};

const windowSeconds = 2 * Math.max(...Object.values(scrapeSeconds));
/** This job stays up even if the SIS and its database fail. */
const steadyJob = "firstbell";
/** A new target is picked up within ten seconds and scraped soon after; a load may already be running by then. */
const takeUpMs = 15_000;

/** `span`: from the first arrival to the last scrape. */
export async function readScrapeCoverage(url: string, run: string, span: Span): Promise<ScrapeCoverage> {
  const query = `max by (job) (max_over_time(up{run="${run}"}[${windowSeconds}s]))`;
  const series = await queryRange(url, query, span);
  const pointsOf = (job: Job): Series["points"] =>
    series.find(({ labels }) => labels.job === job)?.points ?? [];
  return {
    neverSeen: jobs.filter((job) => !pointsOf(job).some(([, value]) => value === 1)),
    blind: blindSpells(pointsOf(steadyJob), span),
  };
}

/** A target that is down still leaves a point at each scrape. */
function blindSpells(points: Series["points"], { fromMs, toMs, stepSeconds }: Span): BlindSpell[] {
  const stepMs = stepSeconds * 1000;
  const spells: BlindSpell[] = [];
  let last = fromMs;
  for (const at of [...points.map(([atMs]) => atMs), toMs]) {
    // A point covers the window before it.
    const allowedMs = last === fromMs ? takeUpMs : 2 * stepMs;
    if (at - last > allowedMs)
      spells.push({ fromMs: Math.max(fromMs, last - windowSeconds * 1000), toMs: at });
    last = at;
  }
  return spells;
}
