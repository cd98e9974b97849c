/** k6's options: k6 accepts them, every stream is an open model, and every promise about the load is a threshold. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { usualDistrict } from "../../../loadtests/model/full-district.ts";
import { k6Options } from "../../../loadtests/model/k6-options.ts";
import { makePlan } from "../../../loadtests/model/make-plan.ts";
import { findK6 } from "../../../loadtests/run/find-k6.ts";
import { journeysOf } from "../../../loadtests/run/gather-people.ts";
import { openingDay } from "../../../loadtests/scenarios/opening-day.ts";
import { requestKinds } from "../../../readiness/evidence/load-evidence.ts";
import { loadThresholds } from "../../../readiness/requirements/load-thresholds.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";

const plan = makePlan(openingDay, { ...usualDistrict(650_000), load: 1 });
const phases = plan.phases.map((phase) => phase.id);
const journeys = journeysOf(plan).map(({ id }) => id);
const options = k6Options(plan);
const inspected = z.object({
  scenarios: z.record(z.string(), z.object({ executor: z.string(), exec: z.string() })),
  thresholds: z.record(z.string(), z.unknown()),
});
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-options-"));
  await mkdir(join(folder, "people"));
  for (const id of journeys) await writeFile(join(folder, "people", `${id}.json`), "[]");
  await writeFile(join(folder, "options.json"), JSON.stringify(options));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test("real k6 accepts the scenario and its options", async () => {
  const k6 = await findK6({ environment: process.env });
  const { stdout } = await promisify(execFile)(k6.path, [
    ...["inspect", "-e", `FIRSTBELL_OPTIONS=${join(folder, "options.json")}`],
    ...["-e", `FIRSTBELL_JOURNEYS=${journeys.join(",")}`, "-e", `FIRSTBELL_PEOPLE=${join(folder, "people")}`],
    resolve(import.meta.dirname, "../../../loadtests/client/arrive.ts"),
  ]);
  const read = inspected.parse(JSON.parse(stdout));
  expect(Object.keys(read.scenarios).sort()).toEqual(plan.streams.map((stream) => stream.id).sort());
  expect(Object.keys(read.thresholds).sort()).toEqual(Object.keys(options.thresholds).sort());
}, 600_000);

test("every stream is an open model", () => {
  const executors = Object.values(options.scenarios).map((scenario) => scenario.executor);
  expect(new Set(executors)).toEqual(new Set(["ramping-arrival-rate"]));
});

test("every promise that the generator can measure is a threshold with its own expression", () => {
  const expressions = Object.values(options.thresholds).flat();
  const promised = loadThresholds(requirements, phases);
  expect(promised.length).toBeGreaterThan(10);
  for (const { expression } of promised) expect(expressions).toContain(expression);
  expect(options.thresholds["http_req_duration{kind:attendance,phase:first-bell}"]).toContain("p(95)<2000");
});

test("k6 keeps metrics of every kind in every phase, and of every phase's arrivals", () => {
  for (const phase of phases) {
    for (const kind of requestKinds) {
      expect(options.thresholds).toHaveProperty([`http_req_duration{kind:${kind},phase:${phase}}`]);
      expect(options.thresholds).toHaveProperty([`http_req_failed{kind:${kind},phase:${phase}}`]);
    }
    expect(options.thresholds).toHaveProperty([`arrivals{phase:${phase}}`]);
    expect(options.thresholds).toHaveProperty([`dropped_iterations{phase:${phase}}`]);
  }
});
