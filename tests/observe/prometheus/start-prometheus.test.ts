/** A real Prometheus scrapes the targets in the files, accepts remote writes, and answers queries. */
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findPrometheus } from "../../../observe/prometheus/find-prometheus.ts";
import { queryInstant, queryRange } from "../../../observe/prometheus/query.ts";
import {
  programLauncher,
  type RunningPrometheus,
  startPrometheus,
} from "../../../observe/prometheus/start-prometheus.ts";
import { clearEndedTargets, untilLetGo, writeTargets } from "../../../observe/prometheus/targets.ts";
import { alertEvidenceOf } from "../../../observe/recorded/alert-evidence-of.ts";
import { listenOnLoopback, portOf } from "../../../parts/listening.ts";
import { PartMissing } from "../../../parts/part-missing.ts";
import { textLike, textWith } from "../../support/matchers.ts";
import { patience } from "../../support/patience.ts";

let folder = "";
let prometheus: RunningPrometheus;
let path = "";
const served = createServer((_, response) => {
  response.setHeader("Content-Type", "text/plain; version=0.0.4");
  response.end('# TYPE apples gauge\napples{kind="red"} 7\n');
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-prometheus-"));
  path = (await findPrometheus({ environment: process.env })).path;
  prometheus = await startPrometheus({ launcher: programLauncher(path), folder, ruleFiles: [], port: 0 });
  await listenOnLoopback(served);
}, 15 * 60_000);

afterAll(async () => {
  await prometheus.stop();
  served.close();
  await rm(folder, { recursive: true });
});

function servedAt(): string {
  return `127.0.0.1:${portOf(served)}`;
}

test("it scrapes a target from when its file appears until the file is removed", async () => {
  const remove = await writeTargets(prometheus.targetsFolder, "run-1", { sis: servedAt() });
  const apples = () => queryInstant(prometheus.url, "apples");
  await vi.waitFor(async () => expect(await apples()).toHaveLength(1), { ...patience, interval: 250 });
  const [found] = await apples();
  expect(found?.labels).toMatchObject({ kind: "red", run: "run-1", job: "sis" });
  expect(found?.points[0]?.[1]).toBe(7);
  const span = { fromMs: Date.now() - 10_000, toMs: Date.now(), stepSeconds: 1 };
  expect((await queryRange(prometheus.url, "apples * 2", span))[0]?.points.at(-1)?.[1]).toBe(14);
  await remove();
  await vi.waitFor(async () => expect(await apples()).toEqual([]), { ...patience, interval: 250 });
});

const spanOf = (seconds: number) => {
  const toMs = Date.now();
  return { fromMs: toMs - seconds * 1000, beganAtMs: toMs - seconds * 1000, toMs, stepSeconds: 2 };
};

test("silence counts only from a Prometheus that reached every part and scraped without gaps", async () => {
  const { url, targetsFolder } = prometheus;
  const part = { sis: servedAt() };
  const whole = { ...part, "sis-schools": servedAt(), postgres: servedAt(), firstbell: servedAt() };
  const removes = [
    await writeTargets(targetsFolder, "part", part),
    await writeTargets(targetsFolder, "whole", whole),
  ];
  const evidence = (run: string, seconds: number) => alertEvidenceOf(url, run, spanOf(seconds));
  const none = { rules: "rehearsal", alerts: [], blind: [] };
  await vi.waitFor(async () => expect(await evidence("whole", 4)).toEqual(none), patience);
  const early = await evidence("whole", 90);
  expect(early).toMatchObject({ alerts: [], blind: [expect.anything()] });
  const unreached = textWith("never reached sis-schools, postgres, firstbell of this run");
  const inPart = { rules: "rehearsal", notRecorded: unreached };
  await vi.waitFor(async () => expect(await evidence("part", 30)).toEqual(inPart), patience);
  const gone = await alertEvidenceOf("http://127.0.0.1:1", "whole", spanOf(10));
  expect(gone).toMatchObject({ notRecorded: textLike(/could not be queried \(fetch failed: /) });
  await Promise.all(removes.map((remove) => remove()));
  for (const run of ["part", "whole"]) await untilLetGo(url, run, AbortSignal.timeout(patience.timeout));
  expect(await queryInstant(url, "max_over_time((up == bool 0)[2m:1s]) > 0")).toEqual([]);
});

test("targets of an ended process are removed, and those of a running one are kept", async () => {
  const targets = join(folder, "left-behind");
  await writeTargets(targets, "runs", { sis: servedAt() });
  const ended = spawnSync(process.execPath, ["--version"]).pid;
  const labels = { run: "ended", __process_id: String(ended) };
  await writeFile(join(targets, "ended.sis.json"), JSON.stringify([{ targets: [servedAt()], labels }]));
  await writeFile(join(targets, "torn.sis.json"), '[{"targets":');
  await clearEndedTargets(targets);
  expect(await readdir(targets)).toEqual(["runs.sis.json"]);
});

test("a query that doesn't parse is refused with the reason", async () => {
  await expect(queryInstant(prometheus.url, "sum(")).rejects.toThrow(/sum\(.*parse error/);
});

test("missing or unreadable rules prevent the start, and Prometheus's message is shown", async () => {
  const own = join(folder, "second");
  const starting = startPrometheus({
    launcher: programLauncher(path),
    folder: own,
    ruleFiles: [join(folder, "prometheus.yaml")],
    port: 0,
  });
  await expect(starting).rejects.toThrow(PartMissing);
  await expect(starting).rejects.toThrow(/prometheus\.yaml/);
});
