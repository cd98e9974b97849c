/** Too many writes end without a clear answer. */
import { grown } from "../../../readiness/causes/promql.ts";
import { history } from "../../../readiness/causes/runbook.ts";
import type { Alert } from "../alert.ts";
import type { Profile } from "../profiles.ts";
import { measuredPercent, type PromiseAlert } from "../promise-alert.ts";
import { oneIn, percent, promiseOn } from "../promises.ts";

const { id, limit } = promiseOn("unknown-writes");

const alert: Alert = {
  name: "WritesUnanswered",
  severity: "ticket",
  about: { requirement: id },
  component: "records",
  board: "first-bell",
  summary: `${measuredPercent} of the writes ended without a clear answer; at most ${percent(limit)} may.`,
  description: "People don't know whether their work was saved: a timeout, a reset or a server error.",
  runbook: {
    doNow:
      "Tell the help desk: anyone who saw an error while saving should check whether it was saved before entering it again. Then look for DatabaseRestarted and RequestsFail.",
    means: `More than ${oneIn(limit)} writes ended without a clear answer: people don't know whether their work was saved. The ledger account after a rehearsal says which were.`,
    in2014: history.lostGrades,
    lookAt: "`first-bell`: “What have people entered so far?” and “Does anything fail?”.",
  },
};

export const writesUnanswered: PromiseAlert = {
  rule: (profile) => ({ alert, expression: unanswered(profile), forSeconds: 0 }),
};

/** Over the whole run so far, as long as more keep coming. */
function unanswered({ reliabilityWindowSeconds }: Profile): string {
  const unknown = `firstbell_ledger_operations_total{outcome="unknown"}`;
  return `sum by (run) (${unknown}) / (sum by (run) (firstbell_ledger_operations_total) > 0) > ${limit}
and ${grown(unknown, reliabilityWindowSeconds)} > 0`;
}
