/** A container with little shared memory is told about it before a check of many students fails. */
import { expect, test } from "vitest";
import { checkSharedMemory, sharedMemoryPart } from "../../../commands/program/shared-memory.ts";

test("64 MB, which a container has unless it's told otherwise, is enough", () => {
  expect(sharedMemoryPart(67_108_864)).toEqual({ status: "found", version: "67 MB free", remedy: null });
});

test("less is found too, with what to do about it", () => {
  const { status, version, remedy } = sharedMemoryPart(2_097_152);
  expect([status, version]).toEqual(["found", "2 MB free"]);
  expect(remedy).toMatch(/^650,000 students need 64 MB: .*--shm-size=256m/);
});

test("a system that keeps it elsewhere lacks nothing", async () => {
  expect(await checkSharedMemory("/nowhere/shm")).toMatchObject({ status: "found", remedy: null });
});
