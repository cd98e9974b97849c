/** A table lacks the index that its queries need. */
import { type Cause, measured } from "../cause.ts";
import { history } from "../runbook.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const indexMissing: Cause = {
  id: "index-missing",
  component: "a table without the index it needs",
  title: "Postgres reads far more rows of a table than it returns",
  sentence:
    "Postgres reads {times} rows of {table} for each row returned ({rows}/s): {statement} needs an index.",
  alert: {
    name: "IndexMissing",
    severity: "ticket",
    board: "postgres",
    summary: `Postgres reads ${measured("%.3g")} rows of table {{ $labels.table }} per second, far more than it returns; an index is missing.`,
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Call the database administrator and name the table from the alert: the index should be built with CREATE INDEX CONCURRENTLY, which blocks no one. If it began with a release, say so.",
      means:
        "Postgres reads far more rows of a table than anyone asked for: the whole table, or all of an index that doesn't fit the query, where the right index leads to a few rows. It gets worse with every row and every user.",
      in2014: `${history.smallPilot} Reading a whole table is fast with so few rows. [K]`,
      lookAt: "`postgres`: “Does a table need an index?”. `first-bell`: “Which statements take the time?”.",
    },
  },
  thresholds,
  explains: ["statement-slow", "pool-starved", "school-slow"],
  detect,
  condition,
  fault,
};
