/** Metrics of the process itself: CPU time, memory, garbage collection, event loop. */
import { readdir, readFile } from "node:fs/promises";
import { constants, PerformanceObserver } from "node:perf_hooks";
import { z } from "zod";
import { measureEventLoop } from "./event-loop.ts";
import type { Metrics } from "./metrics.ts";

/** Call once per process; `stop` ends its timer and observers. */
export function collectProcessMetrics(metrics: Metrics): { stop(): void } {
  collectMemory(metrics);
  collectDescriptors(metrics);
  metrics.readOnScrape("process_cpu_seconds_total", (report) => {
    const { user, system } = process.cpuUsage();
    report({}, (user + system) / 1e6);
  });
  const stops = [measureEventLoop(metrics), measureCollections(metrics)];
  return {
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

function collectMemory(metrics: Metrics): void {
  const startedAt = performance.timeOrigin / 1000;
  metrics.readOnScrape("process_start_time_seconds", (report) => report({}, startedAt));
  metrics.readOnScrape("process_resident_memory_bytes", (report) => report({}, process.memoryUsage.rss()));
  metrics.readOnScrape("nodejs_heap_size_used_bytes", (report) => report({}, process.memoryUsage().heapUsed));
  metrics.readOnScrape("nodejs_heap_size_total_bytes", (report) =>
    report({}, process.memoryUsage().heapTotal),
  );
  metrics.readOnScrape("nodejs_external_memory_bytes", (report) =>
    report({}, process.memoryUsage().external),
  );
}

/** Reports nothing if there is no /proc. */
function collectDescriptors(metrics: Metrics): void {
  metrics.readOnScrape("process_open_fds", async (report) => {
    const open = await readdir("/proc/self/fd").catch(() => undefined);
    if (open !== undefined) report({}, open.length);
  });
  metrics.readOnScrape("process_max_fds", async (report) => {
    const limits = await readFile("/proc/self/limits", "utf8").catch(() => "");
    const most = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
    if (most !== undefined) report({}, Number(most));
  });
}

const collectionKinds = [
  [constants.NODE_PERFORMANCE_GC_MINOR, "minor"],
  [constants.NODE_PERFORMANCE_GC_MAJOR, "major"],
  [constants.NODE_PERFORMANCE_GC_INCREMENTAL, "incremental"],
  [constants.NODE_PERFORMANCE_GC_WEAKCB, "weakcb"],
] as const;

function measureCollections(metrics: Metrics): () => void {
  const collections = new Map(
    collectionKinds.map(([code, kind]) => [code, metrics.histogram("nodejs_gc_duration_seconds", { kind })]),
  );
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const kind = collection.safeParse(entry).data?.detail.kind;
      if (kind !== undefined) collections.get(kind)?.observe(entry.duration / 1000);
    }
  });
  observer.observe({ entryTypes: ["gc"] });
  return () => observer.disconnect();
}

const collection = z.looseObject({ detail: z.object({ kind: z.int() }) });
