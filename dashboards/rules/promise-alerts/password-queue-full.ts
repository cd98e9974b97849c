/** Password checks wait too long for their turn. */
import { duration } from "../../../readiness/causes/promql.ts";
import { history } from "../../../readiness/causes/runbook.ts";
import type { Alert } from "../alert.ts";
import { passwordWait } from "../escalations.ts";
import type { Profile } from "../profiles.ts";
import type { PromiseAlert } from "../promise-alert.ts";
import { limitSeconds, percent, speedPromise } from "../promises.ts";

const signIn = speedPromise("sign-in");
const waitLimitSeconds = limitSeconds(signIn) * passwordWait.shareOfLimit;

const alert: Alert = {
  name: "PasswordQueueFull",
  severity: "ticket",
  about: { requirement: signIn.id },
  component: "password checks",
  board: "first-bell",
  summary: `${percent(1 - passwordWait.percentile)} of password checks waited {{ printf "%.2g" $value }} s or longer for their turn; more than ${waitLimitSeconds} s leaves too little of the ${limitSeconds(signIn)} s a sign-in may take.`,
  description: "Guardians sign in faster than passwords can be checked. Staff and students are not affected.",
  runbook: {
    doNow:
      "Ask the district to spread announcements to guardians over the day, and not to message all families again now. Staff and students sign in through the district and are not affected.",
    means: `People who sign in with a password wait ${percent(passwordWait.shareOfLimit)} of the time a sign-in may take before their check begins.`,
    in2014: history.offHours,
    lookAt: "`sis-modules`: “Do sign-ins queue for their password check?”. `first-bell`: “What is full?”.",
  },
};

export const passwordQueueFull: PromiseAlert = {
  rule: (profile) => ({ alert, expression: waitsTooLong(profile), forSeconds: 0 }),
};

function waitsTooLong({ reliabilityWindowSeconds }: Profile): string {
  const over = (series: string, by: string): string =>
    `sum by (${by}) (increase(sis_password_check_wait_seconds_${series}[${duration(reliabilityWindowSeconds)}]))`;
  return `histogram_quantile(${passwordWait.percentile}, ${over("bucket", "run, le")}) > ${waitLimitSeconds}
and ${over("count", "run")} >= ${passwordWait.fewestChecks}`;
}
