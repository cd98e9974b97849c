/** Small rehearsals from one command to a verdict: one that is GO, one that must not be, one that is cut off. */
import { access, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { z } from "zod";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { isRunning, runFirstbell, startNode } from "../support/child.ts";
import { descendantsOf } from "../support/descendants.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

const size = ["--students", "2000", "--load", "0.02"];
const minutesMs = 60_000;

const answer = z.object({
  verdict: z.string(),
  run: z.string(),
  report: z.string(),
  seconds: z.number(),
  requirements: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      measured: z.number().nullable(),
      limit: z.number(),
      unit: z.string(),
      students: z.number().nullable(),
    }),
  ),
});

let home: HomeFolder;

/** K6 is built before anything is measured: its build takes every core. */
beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
}, 15 * minutesMs);

afterAll(() => home.remove());

async function rehearse(...further: string[]) {
  const finished = await runFirstbell(["rehearse", ...size, ...further, "--json"], home.environment);
  return { ...finished, answer: answer.parse(JSON.parse(finished.output)) };
}

test(
  "a clean district on a quiet machine is GO, and its report is rebuilt byte for byte",
  async () => {
    const { exitCode, answer, errors } = await rehearse();
    const notHeld = answer.requirements.filter(({ status }) => status !== "held");
    expect(notHeld, errors).toEqual([]);
    expect([answer.verdict, exitCode]).toEqual(["GO", 0]);
    const before = await readFile(answer.report);
    const rebuilt = await runFirstbell(["report", dirname(answer.report)], home.environment);
    expect(rebuilt.exitCode).toBe(0);
    expect(before.equals(await readFile(answer.report))).toBe(true);
  },
  4 * minutesMs,
);

test(
  "a district with students in classes of another grade is NO-GO, for that reason and no other",
  async () => {
    const { exitCode, answer } = await rehearse("--defects", "wrong-grade-class");
    const failed = answer.requirements.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect([answer.verdict, exitCode]).toEqual(["NO-GO", 11]);
    expect(failed).toContain("assignments.R05");
    expect(failed.filter((id) => !id.startsWith("assignments."))).toEqual([]);
  },
  4 * minutesMs,
);

test.each([
  ["SIGINT", 130],
  ["SIGKILL", null],
] as const)(
  "a rehearsal that %s cuts off in its load leaves no k6, no SIS, no Postgres and no report",
  async (signal, exitCode) => {
    const runs = join(home.path, `runs-${signal}`);
    const environment = { ...home.environment, FIRSTBELL_RUNS: runs };
    const cutOff = startNode(["firstbell.ts", "rehearse", ...size], environment);
    await cutOff.line(/^load: \d+ of/);
    const started = await descendantsOf(cutOff.processId);
    expect(started.length).toBeGreaterThan(2);
    cutOff.kill(signal);
    expect((await cutOff.finished).exitCode).toBe(exitCode);
    await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), { timeout: 60_000 });
    const [left] = await readdir(runs);
    await expect(access(join(runs, left ?? "", "run.json"))).rejects.toThrow("ENOENT");
  },
  4 * minutesMs,
);
