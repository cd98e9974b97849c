/** Whether the machine had room: full seconds, the longest stretch of them, and what filled it. */
import { describe, expect, test } from "vitest";
import { saturation } from "../../../loadtests/run/generator-health.ts";
import type { MachineSample } from "../../../loadtests/run/sampler.ts";

function sample(idle: number, cores: Partial<MachineSample["cores"]> = {}): MachineSample {
  return {
    atMs: 0,
    cores: { generator: 0, sis: 0, postgres: 0, other: 0, ...cores, idle },
    waiting: undefined,
    memoryBytes: { generator: 0, sis: 0, postgres: 0 },
    eventLoopLagMs: undefined,
    clockStepMs: 0,
  };
}

describe("saturation", () => {
  test("a machine with a tenth of a core left is not full", () => {
    expect(saturation([sample(0.1), sample(1.5)])).toEqual({
      saturatedShare: 0,
      longestSaturatedSeconds: 0,
      saturatedBy: null,
    });
  });

  test("full seconds are a share of all seconds, and the longest stretch is counted", () => {
    const samples = [0, 1, 0, 0, 0.05, 1, 0, 1].map((idle) => sample(idle, { sis: 1 }));
    expect(saturation(samples)).toEqual({
      saturatedShare: 5 / 8,
      longestSaturatedSeconds: 3,
      saturatedBy: "sis",
    });
  });

  test("the part that used the most in full seconds is named, regardless of other seconds", () => {
    const samples = [
      sample(1, { generator: 1.9 }),
      sample(0, { postgres: 1.2, sis: 0.8 }),
      sample(0, { postgres: 0.9, sis: 1.1 }),
    ];
    expect(saturation(samples).saturatedBy).toBe("postgres");
  });

  test("without samples, nothing is full", () => {
    expect(saturation([])).toEqual({ saturatedShare: 0, longestSaturatedSeconds: 0, saturatedBy: null });
  });
});
