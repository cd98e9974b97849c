/** The SIS turns away requests because something is full. */
import { history } from "../../../readiness/causes/runbook.ts";
import type { Alert } from "../alert.ts";
import { increased } from "../expressions.ts";
import type { Profile } from "../profiles.ts";
import { measuredPercent, type PromiseAlert } from "../promise-alert.ts";
import { oneIn, percent, promiseOn } from "../promises.ts";

const { id, limit } = promiseOn("error-ratio");

const alert: Alert = {
  name: "RequestsShed",
  severity: "ticket",
  about: { requirement: id },
  component: "admission",
  board: "first-bell",
  summary: `${measuredPercent} of all requests were turned away because “{{ $labels.reason }}” was full; fewer than ${percent(limit)} may be.`,
  description: "The SIS protects itself: it answers 503 at once instead of answering everyone late.",
  runbook: {
    doNow:
      "Leave the limits as they are: turning some requests away at once keeps the rest working. Look for the alert that says why it's full, and act on that.",
    means: `The SIS answers “busy, come back in a moment” to more than ${oneIn(limit)} requests because it has hit a limit that protects it.`,
    in2014: history.offHours,
    lookAt: "`first-bell`: “What turns people away?” and “What is full?”.",
  },
};

export const requestsShed: PromiseAlert = {
  rule: (profile) => ({ alert, expression: shed(profile), forSeconds: 0 }),
};

/** As a share of all requests, and at least a handful. */
function shed({ reliabilityWindowSeconds }: Profile): string {
  const over = (counter: string, by: string): string => increased(counter, reliabilityWindowSeconds, by);
  const turnedAway = over("sis_requests_shed_total", "run, reason");
  const all = over(`http_request_duration_seconds_count{kind!="operations"}`, "run");
  return `${turnedAway} / on (run) group_left () (${all} > 0) >= ${limit}
and ${turnedAway} >= 3`;
}
