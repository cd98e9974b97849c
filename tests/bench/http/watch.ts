/** What watches the SIS in production: somebody asks for its metrics every few seconds, and for the collector's. */
import { setInterval } from "node:timers/promises";
import { startServer } from "./measure.ts";

/** As Prometheus is set for a rehearsal. */
const everyMs = 2_000;
const schoolsEveryMs = 5_000;
const collectorEntry = "sis/collector/main.ts";

export async function watch(sisUrl: string, databaseUrl: string): Promise<{ stop(): Promise<void> }> {
  const collector = await startServer(collectorEntry, databaseUrl, { HOST: "127.0.0.1" });
  const over = new AbortController();
  const scrapes = [
    scrape(`${sisUrl}/metrics`, everyMs, over.signal),
    scrape(`${sisUrl}/metrics/schools`, schoolsEveryMs, over.signal),
    scrape(`${collector.url}/metrics`, everyMs, over.signal),
  ];
  return {
    stop: async () => {
      over.abort();
      await Promise.all(scrapes);
      await collector.stop();
    },
  };
}

async function scrape(url: string, intervalMs: number, signal: AbortSignal): Promise<void> {
  try {
    for await (const _ of setInterval(intervalMs, undefined, { signal })) {
      const answer = await fetch(url, { signal });
      await answer.text();
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
