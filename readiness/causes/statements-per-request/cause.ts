/** One request runs one query per row. */
import { type Cause, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const statementsPerRequest: Cause = {
  id: "statements-per-request",
  component: "the SIS's own code",
  title: "One request runs far too many queries",
  sentence:
    "One request of {route} runs {statements} statements, most of them {statement}: it runs one query per row (an N+1 query).",
  alert: {
    name: "StatementsPerRequest",
    severity: "ticket",
    board: "sis-modules",
    summary: `Requests of {{ $labels.route }} run ${measured("%.3g")} statements each (95th percentile); more than ${thresholds.statementsP95} means one query per row.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Nothing has to happen right now unless SlowReads or PoolStarved fires too. If one does, turn off the page that the alert names if you can do without it. Otherwise, give the route to the developers today.",
      means:
        "One request runs one query per row instead of one query for all rows (an N+1 query). It's fast in a small school and slow in a large one.",
      in2014: history.smallPilot,
      lookAt:
        "`sis-modules`: “Which route runs too many queries?”. `postgres`: “Which statements are called most?”.",
    },
  },
  thresholds,
  explains: ["pool-starved", "school-slow"],
  detect,
  condition,
  fault,
};
