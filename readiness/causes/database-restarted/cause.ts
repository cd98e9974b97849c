/** The database was restarted, or could not be reached. */
import { type Cause, everyWait } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const databaseRestarted: Cause = {
  id: "database-restarted",
  component: "the database server",
  title: "The database was restarted or could not be reached",
  sentence: "The database server {happened}; requests that needed it waited or failed until it was back.",
  alert: {
    name: "DatabaseRestarted",
    severity: "page",
    board: "postgres",
    summary: "The database server was restarted or can't be reached.",
    promisedSeconds: 15,
    runbook: {
      doNow:
        "Check whether the database responds. If it does, leave it alone: the SIS reconnects by itself within seconds. If it doesn't, call the people who run the database server now.",
      means:
        "The database server restarted or can't be reached. Every connection is lost, and whatever was being saved ends with an error or without an answer; nothing that was confirmed is lost.",
      in2014:
        "On September 25, 2015, MiSiS was degraded for 30 minutes by a “database server issue.” [F] (ITD quarterly report, September 2015) For August 2014, nothing was published.",
      lookAt:
        "`postgres`: “Was Postgres restarted?” and “Who is connected?”. `first-bell`: “Does anything fail?”.",
    },
  },
  thresholds,
  explains: [everyWait, "lock-held", "generator-saturated"],
  detect,
  condition,
  fault,
};
