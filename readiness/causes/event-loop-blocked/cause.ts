/** The SIS computes for so long at a time that it can't answer. */
import { type Cause, everyWait, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const eventLoopBlocked: Cause = {
  id: "event-loop-blocked",
  component: "the SIS's own process",
  title: "The SIS computes for so long at a time that it cannot answer",
  sentence: "The SIS blocked its event loop for up to {seconds} s at a time; every other request waited.",
  alert: {
    name: "EventLoopBlocked",
    severity: "ticket",
    board: "sis-modules",
    summary: `The SIS blocks its event loop for ${measured("%.2g")} s at a time, and every request waits; above ${thresholds.delayP99Seconds} s people notice.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Open “Is one school slower than the rest?” and the routes to see what is requested most since the alert began (an export, a report on the whole district), and stop that. If the SIS doesn't recover within a minute, restart its process.",
      means:
        "The SIS computes for so long at a time that it can't answer anyone in the meantime. Everything looks slow at once, including the database, but the database is not the cause.",
      in2014: history.unpublished,
      lookAt:
        "`sis-modules`: “Does the SIS compute instead of answering?”. `first-bell`: “Where does a request's time go?”.",
    },
  },
  thresholds,
  explains: [everyWait],
  detect,
  condition,
  fault,
};
