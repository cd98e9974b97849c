/** The load generator can't send the load that was planned. */
import type { Cause } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const generatorSaturated: Cause = {
  id: "generator-saturated",
  component: "the load generator",
  title: "The load generator could not send the planned load",
  sentence:
    "The load generator ran out of CPU time: {missing} of {planned} arrivals did not start on time, so the waiting times of this run say little about the SIS.",
  alert: {
    name: "GeneratorSaturated",
    severity: "ticket",
    board: "generator-health",
    summary:
      "The load generator drops arrivals or starts them late, so waiting times say little about the SIS.",
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Stop trusting the waiting times of this rehearsal. Close whatever else runs on the load generator's machine, or give the generator its own machine, and run again.",
      means:
        "The load generator could not send what was planned. This says nothing about the SIS, and in production the alert has nothing to watch.",
      in2014:
        "The system was never stress tested as a whole, and no indicator ever signaled a “No Go”. [F] (IEEE Spectrum, 2014; Los Angeles Times, November 6, 2014)",
      lookAt:
        "`generator-health`: “Does the generator keep up?”, “Who uses the CPU?” and “Are any virtual users left?”.",
    },
  },
  thresholds,
  /** It catches up on everything at once. */
  explains: ["database-link-slow"],
  putsRunInDoubt: true,
  detect,
  condition,
  fault,
};
