/** Small rehearsals that are interrupted under load leave nothing running, and a run that can be reported. */
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { isRunning, runFirstbell, startNode } from "../support/child.ts";
import { descendantsOf } from "../support/descendants.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { patience } from "../support/patience.ts";
import { minutesMs, size } from "./small-rehearsal.ts";

let home: HomeFolder;
beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
}, 15 * minutesMs);
afterAll(() => home.remove());

test.each([
  ["SIGINT", 130, "in the stage “load”: interrupted by SIGINT."],
  ["SIGKILL", null, "in the stage “load” and left no reason: it was killed,"],
] as const)(
  "a rehearsal that %s interrupts under load leaves no k6, SIS or Postgres, and is reported as an INVALID RUN",
  async (signal, exitCode, reason) => {
    const runs = join(home.path, `runs-${signal}`);
    const environment = { ...home.environment, FIRSTBELL_RUNS: runs };
    const cutOff = startNode(["firstbell.ts", "rehearse", ...size], environment);
    await cutOff.line(/^load: \d+ of/);
    const started = await descendantsOf(cutOff.processId);
    expect(started.length).toBeGreaterThan(2);
    cutOff.kill(signal);
    expect((await cutOff.finished).exitCode).toBe(exitCode);
    await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), patience);
    const [left = ""] = await readdir(runs);
    const reported = await runFirstbell(["report", join(runs, left)], environment);
    expect([reported.exitCode, reported.output]).toEqual([12, expect.stringContaining(reason)]);
  },
  5 * minutesMs,
);
