/** Watches the SIS as in production: scrapes its metrics and the collector's every few seconds. */
import { setInterval, setTimeout } from "node:timers/promises";
import { startServer } from "./measure.ts";

/** As Prometheus is configured for a rehearsal. */
const everyMs = 2_000;
const schoolsEveryMs = 5_000;
const collectorEntry = "sis/collector/main.ts";

export type Watch = {
  /** Scrapes until it's stopped. */
  begin(): { stop(): Promise<void> };
  stop(): Promise<void>;
};

export async function startWatch(sisMetricsUrl: string, databaseUrl: string): Promise<Watch> {
  const collector = await startServer(collectorEntry, databaseUrl, { HOST: "127.0.0.1" });
  const begin = () => {
    const over = new AbortController();
    const scrapes = Promise.all([
      scrape(`${sisMetricsUrl}/metrics`, everyMs, over.signal),
      scrape(`${sisMetricsUrl}/metrics/schools`, schoolsEveryMs, over.signal),
      scrape(`${collector.url}/metrics`, everyMs, over.signal),
    ]);
    // A failed scrape is reported when the watch stops, not earlier.
    scrapes.catch(() => {});
    return {
      stop: async () => {
        over.abort();
        await scrapes;
      },
    };
  };
  return { begin, stop: () => collector.stop() };
}

/** Starts in the middle of an interval, so that the number of scrapes matches the length of the span. */
async function scrape(url: string, intervalMs: number, signal: AbortSignal): Promise<void> {
  try {
    await setTimeout(intervalMs / 2, undefined, { signal });
    await ask(url, signal);
    for await (const _ of setInterval(intervalMs, undefined, { signal })) await ask(url, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function ask(url: string, signal: AbortSignal): Promise<void> {
  const answer = await fetch(url, { signal });
  await answer.text();
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
}
