/** One kind of work is refused too often. */
import type { Alert } from "../alert.ts";
import { refusals } from "../escalations.ts";
import { increased } from "../expressions.ts";
import type { Profile } from "../profiles.ts";
import { measuredPercent, type PromiseAlert } from "../promise-alert.ts";
import { percent } from "../promises.ts";

const alert: Alert = {
  name: "WritesRefused",
  severity: "ticket",
  about: { requirement: refusals.requirement },
  component: "writes",
  board: "sis-modules",
  summary: `${measuredPercent} of the writes “{{ $labels.action }}” ({{ $labels.module }}) were refused; at least ${percent(1 - refusals.share)} should be accepted on the first try.`,
  description:
    "When this much of one kind of work is refused, the problem is the system, not the people using it.",
  runbook: {
    doNow:
      "Don't ask people to try again. Find the action that the alert names, take one refusal from the SIS's log and read its code: refusing because a section is full is correct, but a missing period or a wrong role is a setup mistake that someone must fix now.",
    means: `${percent(refusals.share)} or more of one kind of work is refused. A single refusal can be correct; this many can't.`,
    in2014:
      "On August 14, 2014, teachers were told not to take attendance in the system until the second week. [F] (MiSiS timeline)",
    lookAt:
      "`sis-modules`: “Which module fails?”, then the module that the alert names. `first-bell`: “What have people entered so far?”.",
  },
};

export const writesRefused: PromiseAlert = {
  rule: (profile) => ({ alert, expression: refused(profile), forSeconds: 0 }),
};

/** As the judge counts, in a window: enough attempts, or fewer if none was accepted. */
function refused({ reliabilityWindowSeconds }: Profile): string {
  const over = (selector: string): string =>
    increased(`sis_writes_total${selector}`, reliabilityWindowSeconds, "run, module, action");
  const notDone = over(`{outcome=~"conflict|refused"}`);
  const all = over("");
  return `${notDone} / (${all} > 0) >= ${refusals.share}
and (
  ${all} >= ${refusals.fewestAttempts}
  or ${notDone} >= ${refusals.refusedInARow} unless ${over(`{outcome="ok"}`)} > 0
)`;
}
