/** Requests wait for a database connection while the database has nothing to do. */
import { type Cause, measured } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const poolStarved: Cause = {
  id: "pool-starved",
  component: "the SIS's pool of database connections",
  title: "Requests wait for a database connection while the database has nothing to do",
  sentence:
    "One request in twenty waited {seconds} s or longer for one of {limit} connections of the {pool} pool while {meanwhile}: the pool is too small for this load, or connections aren't released.",
  alert: {
    name: "PoolStarved",
    severity: "ticket",
    board: "sis-modules",
    summary: `Requests wait ${measured("%.2g")} s for a connection of the {{ $labels.pool }} pool (95th percentile) while the database has nothing to do.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Check whether one SIS process was started with a smaller pool than the others, and fix that. Don't raise the limit above what the database allows: connections it refuses fail at once.",
      means:
        "Requests wait for a database connection while the database has little to do: the pool is too small, or something holds connections without using them.",
      in2014:
        "On November 4, 2014, grades entered between 2 and 4 p.m. were lost. [F] (Daily News, November 2014) Whether connections were the cause was never published.",
      lookAt:
        "`postgres`: “Do requests wait for a connection?” and “Who holds the connections of the pools?”.",
    },
  },
  thresholds,
  explains: ["retry-storm", "school-slow"],
  isWait: true,
  detect,
  condition,
  fault,
};
