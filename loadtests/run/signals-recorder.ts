/** Metrics of each part of a rehearsal, second by second: signals.ndjson.gz holds only what changed. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { parsePrometheusText } from "../../readiness/evidence/signals/prometheus-text.ts";
import type { SignalLine, SignalSource } from "../../readiness/evidence/signals/signals.ts";
import { metricsPaths } from "../../targets/reference-sis/client/metrics-paths.ts";

/** The value of each series, by its key. */
export type SeriesValues = ReadonlyMap<string, number>;

export type SignalsRecorder = {
  /** Scrapes every source once; returns the SIS's metrics, or undefined if it didn't answer. */
  scrape(): Promise<SeriesValues | undefined>;
  /** Records metrics of a source that isn't scraped. */
  record(source: SignalSource, values: SeriesValues, atMs: number): void;
  /** Scrapes one last time, so that the end of the load is in the file. */
  stop(): Promise<void>;
};

export type RecordedParts = {
  readonly metricsUrl: string | undefined;
  readonly collectorUrl?: string | undefined;
};

/** There are many metrics by school. */
const schoolsEvery = 5;

/** `onFailure` is called once, as soon as the file can't be written. */
export function recordSignals(
  folder: string,
  parts: RecordedParts,
  onFailure: (error: unknown) => void = () => {},
): SignalsRecorder {
  const lines = openLines(join(folder, "signals.ndjson.gz"), onFailure);
  const record = createRecord(lines.write);
  let scrapes = 0;
  return {
    scrape: () => {
      scrapes += 1;
      return scrapeAll(parts, record, (scrapes - 1) % schoolsEvery === 0);
    },
    record,
    stop: async () => {
      await scrapeAll(parts, record, true);
      await lines.end();
    },
  };
}

type Lines = { write(line: SignalLine): void; end(): Promise<void> };

/** Every line is flushed through the compression: if the process is killed, at most the last line is lost. */
function openLines(file: string, onFailure: (error: unknown) => void): Lines {
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  const written = pipeline(gzip, createWriteStream(file));
  // `end` reports a failure, too.
  written.catch(onFailure);
  return {
    write: (line) => {
      gzip.write(`${JSON.stringify(line)}\n`);
    },
    end: () => {
      gzip.end();
      return written;
    },
  };
}

type Last = { readonly atMs: number; readonly values: SeriesValues };

function createRecord(write: Lines["write"]): SignalsRecorder["record"] {
  const last = new Map<SignalSource, Last>();
  return (source, values, recordedAtMs) => {
    const before = last.get(source) ?? { atMs: 0, values: new Map() };
    // If the clock is set back, the lines must stay in order.
    const atMs = Math.max(before.atMs, recordedAtMs);
    last.set(source, { atMs, values });
    write({ atMs, source, values: changes(before.values, values) });
  };
}

/** A series that is gone has the value null. */
function changes(before: SeriesValues, now: SeriesValues): SignalLine["values"] {
  return Object.fromEntries([
    ...[...now].filter(([key, value]) => before.get(key) !== value),
    ...[...before.keys()].filter((key) => !now.has(key)).map((key) => [key, null] as const),
  ]);
}

async function scrapeAll(
  { metricsUrl, collectorUrl }: RecordedParts,
  record: SignalsRecorder["record"],
  schools: boolean,
): Promise<SeriesValues | undefined> {
  const scrapeOne = async (
    source: SignalSource,
    url: string | undefined,
    path: string,
  ): Promise<SeriesValues | undefined> => {
    const values = url === undefined ? undefined : await scrape(url + path);
    if (values !== undefined) record(source, values, Date.now());
    return values;
  };
  const [sis] = await Promise.all([
    scrapeOne("sis", metricsUrl, metricsPaths.all),
    scrapeOne("postgres", collectorUrl, metricsPaths.all),
    schools ? scrapeOne("schools", metricsUrl, metricsPaths.schools) : undefined,
  ]);
  return sis;
}

const timeoutMs = 900;

/** Undefined if no answer came in time, or one without metrics. */
async function scrape(url: string): Promise<SeriesValues | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const text = await answer.text();
    return answer.ok ? parsePrometheusText(text) : undefined;
  } catch {
    return undefined;
  }
}
