/** One command at a time in a home folder: real processes, real locks. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../parts/lock.ts";
import { type Started, startNode } from "../support/child.ts";
import { textWith } from "../support/matchers.ts";

const now = new Date("2026-08-11T07:30:00Z");
let home = "";
let holder: Started;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "firstbell-lock-"));
  holder = startNode(["tests/support/processes/hold-lock.ts", home]);
  await holder.line(/held/);
});

afterEach(async () => {
  holder.kill("SIGKILL");
  await holder.finished;
  await rm(home, { recursive: true });
});

test("the second is told who holds the lock and how to run both", () => {
  expect(() => takeLock(home, "rehearse", now)).toThrow(
    expect.objectContaining({
      name: "PartMissing",
      problem: textWith(`process ${holder.processId} (firstbell rehearse`),
      remedy: textWith("FIRSTBELL_HOME="),
    }),
  );
});

test("the lock of a killed process is free immediately", async () => {
  holder.kill("SIGKILL");
  await holder.finished;
  const lock = takeLock(home, "seed", now);
  expect(() => takeLock(home, "rehearse", now)).toThrow(`process ${process.pid} (firstbell seed`);
  lock.release();
});

test("each home folder has its own lock", async () => {
  const other = await mkdtemp(join(tmpdir(), "firstbell-lock-"));
  expect(() => takeLock(other, "rehearse", now).release()).not.toThrow();
  await rm(other, { recursive: true });
});

test("a path too long for the lock is no bug, and the remedy is a shorter one", () => {
  const long = join(home, ...Array.from({ length: 5 }, () => "long".repeat(50)));
  expect(() => takeLock(long, "seed", now)).toThrow(
    expect.objectContaining({ name: "PartMissing", remedy: textWith("shorter path") }),
  );
});
