/** Signals: readers get what the parts of a rehearsal reported, even after restarts, gaps and broken files. */
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gatherSignals } from "../../../../readiness/evidence/signals/gather-signals.ts";
import { parsePrometheusText } from "../../../../readiness/evidence/signals/prometheus-text.ts";
import { readSignals } from "../../../../readiness/evidence/signals/read-signals.ts";
import { parseSeriesKey, seriesKey } from "../../../../readiness/evidence/signals/series-key.ts";
import type { SignalLine } from "../../../../readiness/evidence/signals/signals.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "signals-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const gather = (lines: readonly SignalLine[]) => {
  const gathering = gatherSignals();
  for (const line of lines) gathering.add(line);
  return gathering.signals();
};

/** What a counter adds each second; null if the process restarted in that second and counts from zero. */
const additions = fc.array(fc.option(fc.nat(50), { freq: 6 }), { minLength: 1, maxLength: 40 });

/** Lines as the recorder writes them: only what changed. */
const linesOf = (counters: readonly (number | null)[][]): SignalLine[] => {
  const counts = counters.map(() => 0);
  const written = counters.map((): number | undefined => undefined);
  const length = Math.max(...counters.map((counter) => counter.length));
  return Array.from({ length }, (_, second) => {
    const values: Record<string, number> = {};
    for (const [index, counter] of counters.entries()) {
      const added = counter[second];
      counts[index] = added === null ? 0 : (counts[index] ?? 0) + (added ?? 0);
      if (counts[index] !== written[index])
        values[seriesKey("done_total", { part: String(index) })] = counts[index];
      written[index] = counts[index];
    }
    return { atMs: second * 1000, source: "sis", values };
  });
};

test("a counter grows by what was added since the first answer, over restarts and in any division of the time", () => {
  fc.assert(
    fc.property(fc.array(additions, { minLength: 1, maxLength: 4 }), fc.nat(40), (counters, cutSecond) => {
      const signals = gather(linesOf(counters));
      const added = counters.map((counter) =>
        counter.slice(1).reduce<number>((sum, addition) => sum + (addition ?? 0), 0),
      );
      const end = 1e6;
      const whole = signals.increase("done_total", {}, -1, end);
      expect(whole).toBe(added.reduce((sum, one) => sum + one, 0));
      const cut = cutSecond * 1000;
      expect(signals.increase("done_total", {}, -1, cut) + signals.increase("done_total", {}, cut, end)).toBe(
        whole,
      );
      const by = signals.increaseBy("done_total", { source: "sis" }, "part", -1, end);
      expect(counters.map((_, index) => by.get(String(index)))).toEqual(added);
      const growth = signals.growth("done_total", {}).reduce((sum, { value }) => sum + value, 0);
      expect(growth).toBe(whole);
    }),
  );
});

test("series are summed at every answer: unchanged values count, series that ended do not", () => {
  // Times so large that fractions of a millisecond are lost.
  const start = Date.UTC(2026, 7, 11);
  const signals = gather([
    { atMs: start, source: "sis", values: { 'pool{state="idle"}': 4, 'pool{state="waiting"}': 1 } },
    { atMs: start + 1000, source: "sis", values: {} },
    { atMs: start + 1500, source: "postgres", values: { up: 1 } },
    { atMs: start + 5000, source: "sis", values: { 'pool{state="waiting"}': null } },
    { atMs: start + 6000, source: "sis", values: { 'pool{state="idle"}': null } },
  ]);
  expect(signals.series("pool", {})).toEqual([
    { atMs: start, value: 5 },
    { atMs: start + 1000, value: 5 },
    { atMs: start + 5000, value: 4 },
  ]);
  expect(signals.each("pool", {}, "state").get("waiting")).toHaveLength(2);
  expect(signals.labels("pool", "state")).toEqual(["idle", "waiting"]);
  expect(signals.answers("sis")).toEqual([0, 1000, 5000, 6000].map((afterMs) => start + afterMs));
  expect(signals.seconds).toBe(6);
});

test("a quantile is estimated within its bucket, and is at most the highest bound", () => {
  const bucket = (le: string) => seriesKey("wait_seconds_bucket", { le });
  const signals = gather([
    { atMs: 0, source: "sis", values: { [bucket("0.1")]: 5, [bucket("0.2")]: 5, [bucket("+Inf")]: 5 } },
    { atMs: 1000, source: "sis", values: { [bucket("0.2")]: 15, [bucket("+Inf")]: 16 } },
  ]);
  const p = (share: number) => signals.quantile(share, "wait_seconds", {}, 0, 1000);
  expect(p(0.5)).toBeCloseTo(0.155);
  expect(p(0.99)).toBe(0.2);
  expect(signals.quantile(0.5, "wait_seconds", {}, 1000, 2000)).toBeUndefined();
});

const label = fc.string({ unit: fc.constantFrom("a", '"', "\\", "}", " ", "\n", ",", "é") });

test("Prometheus's text format comes back as series, with anything in a label", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom("route", "kind", "le"), label), fc.nat(), (labels, value) => {
      const key = seriesKey("http_requests_total", labels);
      const exemplar = ' # {trace_id="4bf92f"} 0.67 1700000000.1';
      const text = `# HELP x "quoted} 1\n# TYPE x counter\n${key} ${value}${exemplar}\nup 1\nnone NaN\n# EOF\n`;
      expect([...parsePrometheusText(text)]).toEqual([
        [key, value],
        ["up", 1],
      ]);
      expect(parseSeriesKey(key)).toEqual({
        metric: "http_requests_total",
        labels: new Map(Object.entries(labels)),
      });
    }),
  );
});

test("a broken file is read up to where it breaks off", async () => {
  const keys = Array.from({ length: 300 }, (_, index) => seriesKey("done_total", { part: String(index) }));
  const line = (second: number): string => {
    const values = Object.fromEntries(keys.map((key, index) => [key, index * second]));
    return `${JSON.stringify({ atMs: second * 1000, source: "sis", values })}\n`;
  };
  const path = join(folder, "signals.ndjson.gz");
  const whole = gzipSync(Array.from({ length: 260 }, (_, second) => line(second)).join(""));
  await writeFile(path, whole);
  expect((await readSignals(path)).answers("sis")).toHaveLength(260);
  await truncate(path, whole.length / 2);
  const torn = await readSignals(path);
  expect(torn.answers("sis").length).toBeGreaterThan(60);
  expect(torn.answers("sis").length).toBeLessThan(260);
});

test("a missing file is refused, and so is a complete line in the wrong format", async () => {
  await expect(readSignals(join(folder, "absent.gz"))).rejects.toThrow("ENOENT");
  const other = join(folder, "other.gz");
  await writeFile(other, gzipSync('{"atMs":1,"source":"elsewhere","values":{}}\n'));
  await expect(readSignals(other)).rejects.toThrow("source");
});
