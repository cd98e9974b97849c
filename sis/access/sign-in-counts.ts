/** Counts sign-ins by their outcome, and says in metrics and log why one was refused, but never whose it was. */
import type { Dependencies } from "../dependencies.ts";
import type { Refusal } from "../errors.ts";
import { accessMetrics } from "./module-metrics.ts";
import type { SignedIn, SignInOutcome } from "./sign-in-outcome.ts";
import { signInReasons } from "./sign-in-reasons.ts";

type Way = "password" | "district";
type Count = (outcome: SignInOutcome) => SignedIn | Refusal;

export function createSignInCounts(dependencies: Dependencies): Readonly<Record<Way, Count>> {
  return { password: countsOf(dependencies, "password"), district: countsOf(dependencies, "district") };
}

function countsOf({ metrics, log }: Dependencies, way: Way): Count {
  const { counter } = metrics.of(accessMetrics.rows);
  const accepted = counter("sis_sign_ins_total", { way, outcome: "accepted" });
  const refused = counter("sis_sign_ins_total", { way, outcome: "refused" });
  const unavailable = counter("sis_sign_ins_total", { way, outcome: "unavailable" });
  const reasons = new Map(
    signInReasons.map((reason) => [reason, counter("sis_sign_ins_refused_total", { way, reason })]),
  );
  return (outcome) => {
    if ("account" in outcome) {
      accepted.inc();
      return outcome;
    }
    if ("unavailable" in outcome) {
      unavailable.inc();
      return outcome.unavailable;
    }
    refused.inc();
    const { reason, secondsAhead } = outcome;
    reasons.get(reason)?.inc();
    log.info({ event: "sign-in-refused", way, reason, secondsAhead }, "a sign-in was refused");
    return outcome.refusal;
  };
}
