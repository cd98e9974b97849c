/** Whether Prometheus looked on at all, and without a break: an alert that nobody evaluated did not stay silent. */
import type { BlindSpell } from "../../readiness/evidence/alert-evidence.ts";
import { type Job, jobs, scrapeSeconds } from "../prometheus/configuration.ts";
import { queryRange, type Series, type Span } from "../prometheus/query.ts";

export type LookOn = {
  /** Jobs that never answered it. */
  neverSeen: Job[];
  /** Longer than two scrapes of the slowest job. */
  blind: BlindSpell[];
};

const windowSeconds = 2 * Math.max(...Object.values(scrapeSeconds));
/** Prometheus scrapes it whatever becomes of the SIS and its database. */
const steadyJob = "firstbell";
/** A new target is taken up within ten seconds, and scraped soon after: a load may have begun by then. */
const takeUpMs = 15_000;

/** Also a target that is down leaves a point at each scrape. */
function blindSpells(points: Series["points"], { fromMs, toMs, stepSeconds }: Span): BlindSpell[] {
  const stepMs = stepSeconds * 1000;
  const spells: BlindSpell[] = [];
  let last = fromMs;
  for (const at of [...points.map(([atMs]) => atMs), toMs]) {
    // A point reaches as far back as the window.
    const allowedMs = last === fromMs ? takeUpMs : 2 * stepMs;
    if (at - last > allowedMs)
      spells.push({ fromMs: Math.max(fromMs, last - windowSeconds * 1000), toMs: at });
    last = at;
  }
  return spells;
}

/** `span`: from the first arrival to the last figures. */
export async function lookedOn(url: string, run: string, span: Span): Promise<LookOn> {
  const query = `max by (job) (max_over_time(up{run="${run}"}[${windowSeconds}s]))`;
  const series = await queryRange(url, query, span);
  const pointsOf = (job: Job): Series["points"] =>
    series.find(({ labels }) => labels.job === job)?.points ?? [];
  return {
    neverSeen: jobs.filter((job) => !pointsOf(job).some(([, value]) => value === 1)),
    blind: blindSpells(pointsOf(steadyJob), span),
  };
}
