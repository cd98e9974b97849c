/** A real Prometheus: it scrapes what the targets' files name, takes what is written to it, and answers. */
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import { queryInstant, queryRange } from "../../observe/prometheus/query.ts";
import { type RunningPrometheus, startPrometheus } from "../../observe/prometheus/start-prometheus.ts";
import { writeTargets } from "../../observe/prometheus/targets.ts";
import { PartMissing } from "../../parts/part-missing.ts";

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
  prometheus = await startPrometheus({ path, folder, ruleFiles: [], port: 0 });
  await new Promise<void>((listening) => served.listen(0, "127.0.0.1", listening));
}, 15 * 60_000);

afterAll(async () => {
  await prometheus.stop();
  served.close();
  await rm(folder, { recursive: true });
});

test("it scrapes a target from the moment that its file is there until the file is taken away", async () => {
  const address = served.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const remove = await writeTargets(prometheus.targetsFolder, "run-1", { sis: `127.0.0.1:${port}` });
  const apples = () => queryInstant(prometheus.url, "apples");
  await vi.waitFor(async () => expect(await apples()).toHaveLength(1), { timeout: 20_000, interval: 250 });
  const [found] = await apples();
  expect(found?.labels).toMatchObject({ kind: "red", run: "run-1", job: "sis" });
  expect(found?.points[0]?.[1]).toBe(7);
  const span = { fromMs: Date.now() - 10_000, toMs: Date.now(), stepSeconds: 1 };
  expect((await queryRange(prometheus.url, "apples * 2", span))[0]?.points.at(-1)?.[1]).toBe(14);
  await remove();
  await vi.waitFor(async () => expect(await apples()).toEqual([]), { timeout: 20_000, interval: 250 });
}, 60_000);

test("a query that it cannot read is refused with what is wrong in it", async () => {
  await expect(queryInstant(prometheus.url, "sum(")).rejects.toThrow(/sum\(.*parse error/);
});

test("rules that are not there, or not readable, stop the start with what Prometheus says", async () => {
  const own = join(folder, "second");
  const starting = startPrometheus({
    path,
    folder: own,
    ruleFiles: [join(folder, "prometheus.yaml")],
    port: 0,
  });
  await expect(starting).rejects.toThrow(PartMissing);
  await expect(starting).rejects.toThrow(/prometheus\.yaml/);
});
