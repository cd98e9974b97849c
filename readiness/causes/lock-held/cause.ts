/** A session holds a lock that others wait for. */
import { type Cause, everyWait, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const lockHeld: Cause = {
  id: "lock-held",
  component: "a lock in the database",
  title: "A session holds a lock that others wait for",
  sentence:
    "{application} holds a lock on {table}, and others waited up to {seconds} s for it: end that transaction, and find out why it stays open.",
  alert: {
    name: "LockHeld",
    severity: "ticket",
    board: "postgres",
    summary: `A session has waited ${measured("%.2g")} s for a lock in the database; more than ${thresholds.lockWaitSeconds} s is too long.`,
    promisedSeconds: 15,
    runbook: {
      doNow:
        "Use the board to find which application holds the lock and for how long. If it's a job or a person's own session, end it; if it's the SIS itself, restart the one SIS process that holds it. Don't restart the database.",
      means: `A session holds a row or a table, and others have waited longer than ${thresholds.lockWaitSeconds} s for it. Everything that touches that table queues up behind it.`,
      in2014: history.unpublished,
      lookAt:
        "`postgres`: “Who blocks whom?” and “Which table do they wait for?”. `first-bell`: “Does anyone wait for a lock?”.",
    },
  },
  thresholds,
  explains: [everyWait, "generator-saturated"],
  detect,
  condition,
  fault,
};
