/** Keeps slow and failed requests in a file of limited size, for a system without a trace collector. */
import { readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Logger } from "pino";
import { keepTraces } from "./kept-traces.ts";
import type { AnsweredRequest, KeptBecause, Trace } from "./trace.ts";
import { readTraceLine, type SortedBy, traceLine } from "./trace-line.ts";

export type TraceFile = {
  /** Checked before the trace is assembled. */
  wants(request: AnsweredRequest, because: KeptBecause): boolean;
  keep(trace: Trace, because: KeptBecause): void;
  /** Writes what isn't written yet. */
  close(): Promise<void>;
};

export type TraceFileOptions = {
  readonly path: string;
  readonly tracesAtMost: number;
  readonly log: Logger;
};

/** How much a killed process can lose. */
const everyMs = 1_000;
const bytesAtMost = 4_194_304;
/** Shed requests all look alike: a few of each route are enough. */
const shedAtMost = 3;

export function openTraceFile({ path, tracesAtMost, log }: TraceFileOptions): TraceFile {
  const kept = keepTraces({ tracesAtMost, bytesAtMost });
  for (const line of earlierLines(path)) {
    const sortedBy = readTraceLine(line);
    if (sortedBy !== undefined) kept.keep({ ...groupOf(sortedBy), line }, atMost(sortedBy, tracesAtMost));
  }
  const writer = createWriter(path, () => kept.lines(), log);
  return {
    wants: ({ route, outcome, seconds }, why) => {
      const sortedBy = { route, outcome, why, durationMs: seconds * 1000 };
      const { group, durationMs } = groupOf(sortedBy);
      return kept.wants(group, durationMs, atMost(sortedBy, tracesAtMost));
    },
    keep: (trace, why) => {
      const sortedBy = { route: trace.route, outcome: trace.outcome, why, durationMs: trace.seconds * 1000 };
      kept.keep({ ...groupOf(sortedBy), line: traceLine(trace, why) }, atMost(sortedBy, tracesAtMost));
      writer.changed();
    },
    close: writer.close,
  };
}

function groupOf({ route, outcome, why, durationMs }: SortedBy): { group: string; durationMs: number } {
  return { group: `${route} ${outcome === "shed" ? "shed" : why}`, durationMs };
}

function atMost({ outcome }: Pick<SortedBy, "outcome">, tracesAtMost: number): number {
  return outcome === "shed" ? shedAtMost : tracesAtMost;
}

/** What an earlier process kept, if this one was restarted. */
function earlierLines(path: string): string[] {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Writes a new file beside the old one and then renames it, so that readers never see half a file. */
function createWriter(path: string, lines: () => string[], log: Logger) {
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();
  const write = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    written = written
      .then(() => replace(path, lines()))
      .catch((error: unknown) => {
        log.warn({ err: error }, "writing traces failed");
      });
    return written;
  };
  return {
    changed: (): void => {
      timer ??= setTimeout(() => void write(), everyMs).unref();
    },
    close: async (): Promise<void> => {
      if (timer !== undefined) await write();
      await written;
    },
  };
}

async function replace(path: string, lines: readonly string[]): Promise<void> {
  const beside = `${path}.part`;
  await writeFile(beside, lines.map((line) => `${line}\n`).join(""));
  await rename(beside, path);
}
