/** Nothing in the user's home or environment changes what k6 does. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findK6, type K6Binary } from "../../../loadtests/run/find-k6.ts";
import { k6Files, startK6 } from "../../../loadtests/run/k6-process.ts";
import { listenOnLoopback } from "../../../parts/listening.ts";

let k6: K6Binary;
let folder = "";
let requests = 0;
const server = createServer((_, response) => {
  requests += 1;
  response.end();
});

beforeAll(async () => {
  k6 = await findK6({ environment: process.env });
  folder = await mkdtemp(join(tmpdir(), "firstbell-k6-"));
}, 600_000);
afterAll(async () => {
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true, force: true });
});

test("k6 sends every request, whatever its settings at home and in the environment say", async () => {
  const home = join(folder, "home");
  const runDirectory = join(folder, "run");
  const target = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  await mkdir(runDirectory);
  await mkdir(join(home, ".config/k6"), { recursive: true });
  const settings = { vus: 1, iterations: 1, rps: 1, blacklistIPs: ["127.0.0.0/8"] };
  await writeFile(join(home, ".config/k6/config.json"), JSON.stringify(settings));
  vi.stubEnv("HOME", home);
  vi.stubEnv("K6_ITERATIONS", "2");
  vi.stubEnv("HTTP_PROXY", "http://127.0.0.1:1");
  const files = k6Files(runDirectory);
  const entry = resolve(import.meta.dirname, "send-thirty.ts");
  const run = { k6, entry, files, target, runId: "thirty", runDirectory, day: "2026-08-11", journeys: [] };
  const running = await startK6(run);
  expect((await running.ended).exitCode).toBe(0);
  expect(requests).toBe(30);
});
