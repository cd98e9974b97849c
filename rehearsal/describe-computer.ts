/** The computer that a run is on. */
import { availableParallelism, cpus, release, totalmem, type } from "node:os";
import type { RunEvidence } from "../readiness/evidence/evidence.ts";

export type Computer = Omit<RunEvidence["machine"], "versions">;

export function describeComputer(): Computer {
  return {
    cpuModel: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    operatingSystem: `${type()} ${release()}`,
  };
}
