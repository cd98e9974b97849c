/** One school is slow while the others aren't. */
import { type Cause, measured } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const schoolSlow: Cause = {
  id: "school-slow",
  component: "one school's data",
  title: "One school is slow while the others are not",
  sentence:
    "{school} waits {seconds} s per request, {times} times as long as the rest of the district: look for what is unusual about that school's data.",
  alert: {
    name: "SchoolSlow",
    severity: "ticket",
    board: "one-school",
    summary: `School {{ $labels.school }} waits ${measured("%.2g")} s per request, more than ${thresholds.timesDistrictMean} times as long as the rest of the district.`,
    promisedSeconds: 30,
    runbook: {
      doNow:
        "Call that school's office and ask what they're doing right now. The rest of the district is fine, so change nothing in the SIS. Then compare its row counts with those of a school its size.",
      means: "One school waits many times as long as the others: something about its data is unusual.",
      in2014:
        "One elementary school was listed with 11,000 students, another with none. [F] (4LAKids, August 29, 2014)",
      lookAt:
        "`one-school`: choose the school that the alert names, then “Does this school wait longer than the others?”. `first-bell`: “Is one school slower than the rest?”.",
    },
  },
  thresholds,
  explains: ["statement-slow"],
  isWait: true,
  detect,
  condition,
  fault,
};
