/** The link between the SIS and the database is slow. */
import { type Cause, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const databaseLinkSlow: Cause = {
  id: "database-link-slow",
  component: "the link between the SIS and the database",
  title: "Statements are fast in the database and slow for the SIS",
  sentence:
    "A statement takes {server} ms in the database and {client} ms for the SIS: the link between them costs {link} ms each time.",
  alert: {
    name: "DatabaseLinkSlow",
    severity: "ticket",
    board: "postgres",
    summary: `A statement takes ${measured("%.2g")} s longer for the SIS than in the database; the limit is ${thresholds.linkSecondsPerCall} s.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Call the people who run the network between the SIS and the database; the database itself is fine. Ask what changed: a firewall, a route, a backup over the same line.",
      means:
        "A statement takes far longer for the SIS than in the database, so the time goes to the link between them. The alert stays quiet while a lock, a busy SIS or a restart explains the wait.",
      in2014: history.unpublished,
      lookAt:
        "`postgres`: “Is it the link to the database?”. `first-bell`: “Where does a request's time go?”.",
    },
  },
  thresholds,
  explains: ["pool-starved", "school-slow"],
  isWait: true,
  detect,
  condition,
  fault,
};
