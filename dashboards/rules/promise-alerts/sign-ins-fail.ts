/** People can't get in: too many of the last minute's sign-ins were not accepted. */
import { history } from "../../../readiness/causes/runbook.ts";
import type { Alert } from "../alert.ts";
import { signIns } from "../escalations.ts";
import { increased } from "../expressions.ts";
import { measuredPercent, type PromiseAlert } from "../promise-alert.ts";
import { oneIn, percent } from "../promises.ts";

const alert: Alert = {
  name: "SignInsFail",
  severity: "page",
  about: { requirement: signIns.requirement },
  component: "sign-in",
  board: "first-bell",
  summary: `${measuredPercent} of the sign-ins of the last minute were not accepted; a minute with more than ${percent(signIns.failedShare)} counts as down.`,
  description:
    "People can't get into the system. Wrong passwords count, because the person signing in can't get in either way.",
  runbook: {
    doNow:
      "Try to sign in yourself, once. If you can't, tell the command center at once that people can't get in, then check whether the password check, the district's own sign-in or the database is the cause. If you can, people may be using last year's passwords: tell the help desk.",
    means: `More than ${oneIn(signIns.failedShare)} sign-ins in the last minute were not accepted. Such a minute counts as down. [F] (engineering.clever.com)`,
    in2014: history.unreachable,
    lookAt:
      "`first-bell`: “Do people get in?”. `sis-modules`: “What happens to sign-ins?”: `unavailable` is our fault, `refused: wrong-password` may be just that; `refused: clocks-differ` means that the district's clock is over a minute ahead of ours.",
  },
};

const record = "run:sign_ins_not_accepted:ratio";
const notAccepted = over(`{outcome!="accepted"}`);

export const signInsFail: PromiseAlert = {
  rule: () => ({
    alert,
    expression: `${record} > ${signIns.failedShare} and ${notAccepted} >= ${signIns.fewestFailed}`,
    forSeconds: 0,
  }),
  recording: () => ({
    record,
    expression: `(${notAccepted} or ${over("")} * 0) / (${over("")} > 0)`,
  }),
};

function over(selector: string): string {
  return increased(`sis_sign_ins_total${selector}`, signIns.windowSeconds, "run");
}
