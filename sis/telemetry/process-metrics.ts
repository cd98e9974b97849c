/** The process itself: processor time, memory, garbage collection, its event loop. */
import { readdir, readFile } from "node:fs/promises";
import { constants, PerformanceObserver } from "node:perf_hooks";
import { z } from "zod";
import { measureEventLoop } from "./event-loop.ts";
import type { Metrics } from "./metrics.ts";

/** Once a process; `stop` ends its timer and its observers. */
export function collectProcessMetrics(metrics: Metrics): { stop(): void } {
  collectMemory(metrics);
  collectDescriptors(metrics);
  metrics.readWhenAsked("process_cpu_seconds_total", (tell) => {
    const { user, system } = process.cpuUsage();
    tell({}, (user + system) / 1e6);
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
  metrics.readWhenAsked("process_start_time_seconds", (tell) => tell({}, startedAt));
  metrics.readWhenAsked("process_resident_memory_bytes", (tell) => tell({}, process.memoryUsage.rss()));
  metrics.readWhenAsked("nodejs_heap_size_used_bytes", (tell) => tell({}, process.memoryUsage().heapUsed));
  metrics.readWhenAsked("nodejs_heap_size_total_bytes", (tell) => tell({}, process.memoryUsage().heapTotal));
  metrics.readWhenAsked("nodejs_external_memory_bytes", (tell) => tell({}, process.memoryUsage().external));
}

/** Nothing is told where there is no /proc. */
function collectDescriptors(metrics: Metrics): void {
  metrics.readWhenAsked("process_open_fds", async (tell) => {
    const open = await readdir("/proc/self/fd").catch(() => undefined);
    if (open !== undefined) tell({}, open.length);
  });
  metrics.readWhenAsked("process_max_fds", async (tell) => {
    const limits = await readFile("/proc/self/limits", "utf8").catch(() => "");
    const most = /^Max open files\s+(\d+)/m.exec(limits)?.[1];
    if (most !== undefined) tell({}, Number(most));
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
