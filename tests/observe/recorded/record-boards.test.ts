/** Recordings of the boards are bounded, and use the queries that Grafana would send; the endpoint logs its queries. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { packRecording, readRecording, recordingName } from "../../../dashboards/draw/recording.ts";
import { type BoardFile, readBoards } from "../../../dashboards/panel-queries.ts";
import { recordBoards } from "../../../observe/recorded/record-boards.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";

type Asked = { readonly query: string; readonly start: number; readonly end: number; readonly step: number };
let asked: Asked[] = [];
let askedOnce: { query: string; time: number }[] = [];

const instant: Readonly<Record<string, Record<string, string>[]>> = {
  sis_school_info: [{ school: "17", name: "Ivy Hill High School" }],
  firstbell_run_info: [
    { run: "20260811T145455Z-000001" },
    { run: "20260810T145455Z-000003" },
    { run: "20260809T145455Z-000002" },
  ],
};

const seriesOfEach = 40;

/** Each series has its number as its value, except one that is NaN. */
const value = (height: number): string => (height === 39 ? "NaN" : `${height}.123456789`);
const heights = Array.from({ length: seriesOfEach }, (_, height) => height);

function answerOnce({ query, time }: { query: string; time: number }) {
  const known = Object.keys(instant).find((metric) => query.includes(metric));
  if (known !== undefined) return (instant[known] ?? []).map((metric) => ({ metric, value: [time, "1"] }));
  return heights.map((height) => ({ metric: { number: String(height) }, value: [time, value(height)] }));
}

function answer({ query, start, end, step }: Asked) {
  if (query.startsWith("firstbell_phase"))
    return [
      {
        metric: { phase: "sign-in" },
        values: [start, start + step, start + 4 * step].map((at) => [at, "1"]),
      },
    ];
  const times = Array.from(
    { length: Math.floor((end - start) / step) + 1 },
    (_, index) => start + index * step,
  );
  return heights.map((height) => ({
    metric: { number: String(height) },
    values: times.map((at) => [at, value(height)]),
  }));
}

const prometheus = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://127.0.0.1");
  const query = searchParams.get("query") ?? "";
  const [start = 0, end = 0, step = 0, time = 0] = ["start", "end", "step", "time"].map((name) =>
    Number(searchParams.get(name)),
  );
  const isRange = pathname.endsWith("query_range");
  if (isRange) asked.push({ query, start, end, step });
  else askedOnce.push({ query, time });
  const data = isRange
    ? { resultType: "matrix", result: answer({ query, start, end, step }) }
    : { resultType: "vector", result: answerOnce({ query, time }) };
  response.end(JSON.stringify({ status: "success", data }));
});

let url = "";
let folder = "";
let boards: BoardFile[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-boards-"));
  boards = await readBoards();
  url = `http://127.0.0.1:${await listenOnLoopback(prometheus)}`;
});

beforeEach(() => {
  asked = [];
  askedOnce = [];
});

afterAll(async () => {
  prometheus.close();
  await rm(folder, { recursive: true });
});

const boardsCalled = (...uids: string[]): BoardFile[] => boards.filter(({ uid }) => uids.includes(uid));
const fromMs = Date.UTC(2026, 7, 11, 14, 55, 1);
const facts = (seconds: number) => ({
  run: "20260811T145455Z-000001",
  scenario: "opening-day",
  students: 650_000,
  load: 1,
  fromMs,
  toMs: fromMs + seconds * 1000,
});

test("for a run of any length, a query keeps at most 150 points and the 30 highest lines", async () => {
  for (const seconds of [40, 280, 3600, 36_000]) {
    const { panels } = await recordBoards(url, boardsCalled("first-bell"), facts(seconds));
    const targets = Object.values(panels).flat();
    expect(targets.length).toBeGreaterThan(20);
    for (const { series, leftOut } of targets) {
      expect([series.length, leftOut]).toEqual([30, 10]);
      expect(series.map(({ labels }) => labels.number)).toEqual(
        Array.from({ length: 30 }, (_, index) => String(index + 9)),
      );
      for (const { points } of series) expect(points.length).toBeLessThanOrEqual(151);
    }
  }
});

test("a query has its variables filled in, and the step and rate interval of its scrapes", async () => {
  await recordBoards(url, boardsCalled("one-school"), facts(280));
  const panels = asked.filter(({ query }) => !query.startsWith("firstbell_"));
  expect(panels.filter(({ query }) => query.includes("$"))).toEqual([]);
  const often = panels.filter(({ query }) =>
    query.includes('sis_school_requests_total{run="20260811T145455Z-000001", school="17"'),
  );
  expect(often.length).toBeGreaterThan(2);
  for (const { query, step, start } of often) {
    expect(step).toBe(5);
    expect(start % step).toBe(0);
    expect(query).toContain("[20s]");
  }
  expect(asked.find(({ query }) => query.startsWith("firstbell_phase"))?.step).toBe(2);
});

test("a run is compared with the newest earlier run of the same size without a fault", async () => {
  const { other } = await recordBoards(url, boardsCalled("compare-runs"), facts(280));
  expect(other).toEqual({ run: "20260810T145455Z-000003", fromMs: Date.UTC(2026, 7, 10, 14, 54, 55) });
  const alike = 'firstbell_run_info{scenario="opening-day", students="650000", load="1"}';
  const unharmed = `last_over_time(${alike}[30d]) unless on (run) max_over_time(firstbell_fault[30d]) > 0`;
  expect(askedOnce.map(({ query }) => query)).toContain(`group by (run) (${unharmed})`);
});

test("totals of whole runs are queried at the very end of a range that covers both runs", async () => {
  const { other, toMs, panels } = await recordBoards(url, boardsCalled("compare-runs"), facts(280));
  const range = `[${Math.ceil((toMs - other.fromMs) / 1000)}s]`;
  for (const run of ["000001", "000003"]) {
    const totals = askedOnce.filter(
      ({ query }) => query.includes(run) && query.includes("k6_arrivals_total"),
    );
    expect(totals.length).toBeGreaterThan(0);
    for (const { query, time } of totals) {
      expect(query).toContain(range);
      expect(time * 1000).toBe(toMs);
    }
  }
  for (const { series } of Object.values(panels).flat())
    for (const { points } of series) expect(points).toHaveLength(1);
  expect(asked.filter(({ query }) => query.includes("000003"))).toEqual([]);
});

test("a run with no earlier run is compared with nothing, and says so", async () => {
  const first = { ...facts(280), run: "20260809T145455Z-000002" };
  const { other } = await recordBoards(url, boardsCalled("compare-runs"), first);
  expect(other).toEqual({ run: "no other run", fromMs });
});

test("consecutive points of a phase form one mark, and a phase that returns is another", async () => {
  const { marks } = await recordBoards(url, boardsCalled("postgres"), facts(280));
  const begin = Math.floor(fromMs / 2000) * 2000;
  expect(marks.filter(({ name }) => name === "Phases")).toEqual([
    { name: "Phases", title: "sign-in", fromMs: begin, toMs: begin + 4000 },
    { name: "Phases", title: "sign-in", fromMs: begin + 8000, toMs: begin + 10_000 },
  ]);
});

test("a recording reads back unchanged, and a truncated file is rejected", async () => {
  const recording = await recordBoards(url, boardsCalled("error-budget"), facts(40));
  const packed = await packRecording(recording);
  await writeFile(join(folder, recordingName), packed);
  expect(await readRecording(folder)).toEqual(recording);
  await writeFile(join(folder, recordingName), packed.subarray(0, packed.length / 2));
  await expect(readRecording(folder)).rejects.toThrow();
});
