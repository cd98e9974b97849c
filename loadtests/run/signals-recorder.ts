/** What the parts of a rehearsal tell about themselves, second by second: only what changed, in signals.ndjson.gz. */
import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { constants, createGzip } from "node:zlib";
import { parsePrometheusText } from "../../readiness/evidence/signals/prometheus-text.ts";
import type { SignalLine, SignalSource } from "../../readiness/evidence/signals/signals.ts";
import { metricsPaths } from "../../targets/reference-sis/client/metrics-paths.ts";

/** By series key. */
export type Told = ReadonlyMap<string, number>;

export type SignalsRecorder = {
  /** Asks everybody once; answers what the SIS told, or null where it did not answer. */
  ask(): Promise<Told | null>;
  /** What a source told without being asked. */
  tell(source: SignalSource, told: Told, atMs: number): void;
  /** Asks a last time, so that the end of the load is in the file. */
  stop(): Promise<void>;
};

export type RecordedParts = { target: string; collectorUrl?: string | undefined };

const timeoutMs = 900;
/** The figures by school are many. */
const schoolsEvery = 5;

/** null: did not answer in time, or not with metrics. */
async function scrape(url: string): Promise<Told | null> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    const text = await answer.text();
    return answer.ok ? parsePrometheusText(text) : null;
  } catch {
    return null;
  }
}

const changed = (before: Told, now: Told): SignalLine["values"] =>
  Object.fromEntries([
    ...[...now].filter(([key, value]) => before.get(key) !== value),
    ...[...before.keys()].filter((key) => !now.has(key)).map((key) => [key, null] as const),
  ]);

/** Every line is flushed through the compression: a killed process leaves all of them but the one being written. */
function openLines(file: string): { write(line: SignalLine): void; end(): Promise<void> } {
  const gzip = createGzip({ flush: constants.Z_SYNC_FLUSH });
  const written = pipeline(gzip, createWriteStream(file));
  // Told by `end`; until then there is nobody to tell.
  written.catch(() => {});
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

type Last = { atMs: number; told: Told };

export function recordSignals(folder: string, { target, collectorUrl }: RecordedParts): SignalsRecorder {
  const lines = openLines(join(folder, "signals.ndjson.gz"));
  const last = new Map<SignalSource, Last>();
  let asked = 0;
  const tell = (source: SignalSource, told: Told, toldAtMs: number): void => {
    const before = last.get(source) ?? { atMs: 0, told: new Map() };
    // A clock that is set back must not turn the order of the lines around.
    const atMs = Math.max(before.atMs, toldAtMs);
    last.set(source, { atMs, told });
    lines.write({ atMs, source, values: changed(before.told, told) });
  };
  const askOne = async (source: SignalSource, url: string): Promise<Told | null> => {
    const told = await scrape(url);
    if (told !== null) tell(source, told, Date.now());
    return told;
  };
  const ask = async (schools: boolean): Promise<Told | null> => {
    const [sis] = await Promise.all([
      askOne("sis", target + metricsPaths.all),
      collectorUrl === undefined ? null : askOne("postgres", collectorUrl + metricsPaths.all),
      schools ? askOne("schools", target + metricsPaths.schools) : null,
    ]);
    return sis;
  };
  return {
    ask: () => {
      asked += 1;
      return ask((asked - 1) % schoolsEvery === 0);
    },
    tell,
    stop: async () => {
      await ask(true);
      await lines.end();
    },
  };
}
