/** `firstbell observe` with Docker but no Prometheus program: the calls it makes to a fake Docker. */
import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { findPrometheus } from "../../observe/prometheus/find-prometheus.ts";
import { ask } from "../../observe/prometheus/query.ts";
import { projectFolder, runFirstbell, startNode } from "../support/child.ts";

const run = promisify(execFile);
const answer = z.object({ prometheus: z.string(), grafana: z.string().nullable() });
const ruleGroups = z.object({ groups: z.array(z.object({ file: z.string() })) });

let folder = "";
let prometheus = "";

beforeAll(async () => {
  prometheus = (await findPrometheus({ environment: process.env })).path;
}, 15 * 60_000);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "firstbell-docker-"));
  const programs = join(folder, "programs");
  await mkdir(programs);
  const docker = join(programs, "docker");
  const standIn = join(projectFolder, "tests/support/processes/docker.ts");
  await writeFile(docker, `#!/bin/sh\nexec "${process.execPath}" "${standIn}" "$@"\n`);
  await chmod(docker, 0o755);
  const { stdout } = await run("/bin/sh", ["-c", "command -v sleep"]);
  await symlink(stdout.trim(), join(programs, "sleep"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Hides the machine's Prometheus, Go and cache. */
const environment = () => ({
  PATH: join(folder, "programs"),
  XDG_CACHE_HOME: join(folder, "cache"),
  FIRSTBELL_HOME: join(folder, "home"),
  DOCKER_CALLS: join(folder, "calls"),
  DOCKER_PROMETHEUS: prometheus,
});

/** Without the two calls that check for Docker, which run in parallel. */
async function calls(): Promise<string[]> {
  const lines = (await readFile(join(folder, "calls"), "utf8")).trimEnd().split("\n");
  return lines.filter((line) => line !== "info" && line !== "compose version");
}

test("the image runs with this home's configuration and rules, its commands find it, and it's removed at the end", async () => {
  const observing = startNode(["firstbell.ts", "observe", "--port", "0", "--json"], environment());
  const at = answer.parse(JSON.parse(await observing.line(/"prometheus"/)));
  expect(at.grafana).toBe("http://127.0.0.1:3000");
  const { groups } = ruleGroups.parse(await ask(at.prometheus, "rules", {}));
  const rules = join(folder, "home/observe/rules/rehearsal.rules.yaml");
  expect(new Set(groups.map(({ file }) => file))).toEqual(new Set([rules]));
  const second = await runFirstbell(["observe", "--json"], environment());
  expect(answer.parse(JSON.parse(second.output)).prometheus).toBe(at.prometheus);
  observing.kill("SIGINT");
  expect((await observing.finished).exitCode).toBe(130);
  expect(await calls()).toEqual([
    "create prometheus",
    "up --no-deps prometheus",
    "up --no-deps grafana tempo",
    "rm --stop --force grafana tempo",
    "rm --stop --force prometheus",
  ]);
});

test("each home has its own containers: another home's are neither replaced nor removed", async () => {
  const failing = { ...environment(), DOCKER_FAILS: "create prometheus" };
  await runFirstbell(["observe"], failing);
  await runFirstbell(["observe"], { ...failing, FIRSTBELL_HOME: join(folder, "other-home") });
  const projects = (await readFile(join(folder, "calls.projects"), "utf8")).trimEnd().split("\n");
  expect(projects).toHaveLength(4);
  expect(new Set(projects.slice(0, 2)).size).toBe(1);
  expect(new Set(projects).size).toBe(2);
  for (const project of projects) expect(project).toMatch(/^firstbell-[0-9a-f]{8}$/);
});

test("if the image can't be downloaded either, both reasons are printed", async () => {
  const failing = { ...environment(), DOCKER_FAILS: "create prometheus" };
  const { exitCode, errors } = await runFirstbell(["observe"], failing);
  expect(exitCode).toBe(3);
  expect(errors).toMatch(/no Go 1\.25 or newer.*its image couldn't be downloaded either.*no such host/s);
  expect(await calls()).toEqual(["create prometheus", "rm --stop --force prometheus"]);
});

test("if the image doesn't start, its output is printed along with what Docker must allow", async () => {
  const failing = { ...environment(), DOCKER_FAILS: "up --no-deps prometheus" };
  const { exitCode, errors } = await runFirstbell(["observe"], failing);
  expect(exitCode).toBe(3);
  expect(errors).toMatch(/didn't start: no such host.*Enable host networking/);
  expect((await calls()).at(-1)).toBe("rm --stop --force prometheus");
});

test("a PROMETHEUS_BIN that doesn't run fails the command; no image replaces it", async () => {
  await writeFile(join(folder, "calls"), "");
  const wrong = { ...environment(), PROMETHEUS_BIN: join(folder, "nowhere") };
  const { exitCode, errors } = await runFirstbell(["observe"], wrong);
  expect(exitCode).toBe(3);
  expect(errors).toContain("which does not run as prometheus");
  expect((await calls()).filter(Boolean)).toEqual([]);
});
