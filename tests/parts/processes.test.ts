/** Child processes end when asked, and when their parent is gone. */
import { expect, test, vi } from "vitest";
import { createCleanup } from "../../parts/cleanup.ts";
import { startProcess } from "../../parts/processes.ts";
import { isRunning } from "../support/child.ts";
import { patience } from "../support/patience.ts";

function shell(script: string, lines: string[] = []) {
  return startProcess({
    name: "a shell",
    program: "/bin/sh",
    args: ["-c", script],
    onLine: (line) => lines.push(line),
  });
}

test("a process's lines are read and its exit code is kept", async () => {
  const lines: string[] = [];
  const child = await shell("echo one; echo two >&2; exit 7", lines);
  expect(await child.ended).toEqual({ exitCode: 7, signal: null });
  expect(lines.toSorted()).toEqual(["one", "two"]);
});

test("a process that exits on SIGTERM isn't killed", async () => {
  const lines: string[] = [];
  const child = await shell("trap 'echo bye; exit 0' TERM; echo up; while :; do sleep 0.05; done", lines);
  await vi.waitFor(() => expect(lines).toContain("up"), patience);
  await child.stop();
  expect(await child.ended).toEqual({ exitCode: 0, signal: null });
});

test("a process that ignores SIGTERM is killed after the grace period", async () => {
  const lines: string[] = [];
  const child = await shell("trap '' TERM; echo up; while :; do sleep 0.05; done", lines);
  await vi.waitFor(() => expect(lines).toContain("up"), patience);
  await child.stop(100);
  expect((await child.ended).signal).toBe("SIGKILL");
  expect(isRunning(child.processId)).toBe(false);
});

test("a process that is killed gets no chance to finish", async () => {
  const lines: string[] = [];
  const child = await shell("trap 'echo bye' TERM EXIT; echo up; while :; do sleep 0.05; done", lines);
  await vi.waitFor(() => expect(lines).toContain("up"), patience);
  await child.kill();
  await child.stop();
  expect((await child.ended).signal).toBe("SIGKILL");
  expect(lines).toEqual(["up"]);
});

test("cleanup stops the last started first, and continues after a failure", async () => {
  const stopped: string[] = [];
  const cleanup = createCleanup(new AbortController().signal);
  cleanup.add("first", async () => void stopped.push("first"));
  cleanup.add("broken", () => Promise.reject(new Error("stuck")));
  cleanup.add("last", async () => void stopped.push("last"));
  await expect(cleanup.run()).rejects.toThrow("not everything could be stopped");
  expect(stopped).toEqual(["last", "first"]);
});
