/** The SIS doesn't respond at all. */
import { type Cause, everyWait } from "../cause.ts";
import { condition } from "./condition.ts";
import { detect } from "./detect.ts";
import { fault } from "./fault.ts";
import { thresholds } from "./thresholds.ts";

export const sisSilent: Cause = {
  id: "sis-silent",
  component: "the SIS process, which did not respond at all",
  title: "The SIS does not respond at all",
  sentence:
    "The SIS did not respond for {seconds} s: its process was down, was paused, or could not be reached.",
  alert: {
    name: "SisSilent",
    severity: "page",
    board: "sis-modules",
    summary: "The SIS does not respond: its process is down, is paused, or can't be reached.",
    promisedSeconds: 20,
    runbook: {
      doNow:
        "Check whether the SIS process is running, and start it if it isn't. If it's running but doesn't respond, save its last log lines and restart it too: people are waiting at the counter right now. Tell the schools to continue on paper.",
      means:
        "The SIS has not responded for several seconds, not even to health checks: its process is down or paused, or the network to it is cut.",
      in2014:
        "It was so slow that teachers took attendance on paper. [F] (Los Angeles Daily News, August 19, 2014) How long it was completely down was never published.",
      lookAt:
        "`first-bell`: “Does anything fail?”. `sis-modules`: “Does the SIS compute instead of answering?”.",
    },
  },
  thresholds,
  /** Arrivals are also late if all virtual users are waiting for a paused SIS. */
  explains: [everyWait, "generator-saturated"],
  detect,
  condition,
  fault,
};
