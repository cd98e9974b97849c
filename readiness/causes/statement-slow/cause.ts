/** One statement takes most of the database's time, and is slow each time. */
import { type Cause, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const statementSlow: Cause = {
  id: "statement-slow",
  component: "one statement of the SIS",
  title: "One statement takes most of the database's time, and is slow each time",
  sentence:
    "Statement {statement} takes {seconds} s each time, {share} of the total statement time{failed}: look at its plan, and at what it waits for.",
  alert: {
    name: "StatementSlow",
    severity: "ticket",
    board: "postgres",
    summary: `Statement {{ $labels.statement }} takes ${measured("%.2g")} s each time, and most of the total statement time.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Give the name of the statement to the developers and the database administrator: they can look at its plan and at what runs at the same time. If a job or report that isn't needed today is running alongside it, stop that first.",
      means:
        "One statement takes most of the total statement time, and is slow each time it runs; the others are fast. Its plan changed, a trigger slows it down, its table has grown, or the disk is slow for its rows alone. The alert stays quiet while a lock, a busy SIS or a restart explains the wait.",
      in2014: history.unpublished,
      lookAt:
        "`first-bell`: “Which statements take the time?”. `postgres`: “What does Postgres spend its time on?”.",
    },
  },
  thresholds,
  explains: [],
  isWait: true,
  detect,
  condition,
  fault,
};
