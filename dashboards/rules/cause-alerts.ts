/** Alerts that name a cause, from its own words and condition, over the windows of a profile. */
import { allCauses } from "../../readiness/causes/all-causes.ts";
import type { Cause } from "../../readiness/causes/cause.ts";
import type { Alert, AlertRule } from "./alert.ts";
import { type Profile, shortWithin } from "./profiles.ts";

/** A limit on a gauge has no window to smooth it, so it must be crossed for a while. */
export function causeAlerts(profile: Profile): AlertRule[] {
  return allCauses.map((cause) => {
    const windowSeconds = windowOf(cause, profile);
    return {
      alert: alertOf(cause),
      expression: cause.condition({ windowSeconds, shortSeconds: shortWithin(windowSeconds, profile) }),
      forSeconds: windowSeconds === 0 ? profile.standingSeconds : 0,
    };
  });
}

export function windowOf({ thresholds }: Cause, { causeWindowTimes }: Profile): number {
  return (thresholds.windowSeconds ?? 0) * causeWindowTimes;
}

function alertOf({ id, title, component, alert }: Cause): Alert {
  const { name, severity, board, summary, runbook } = alert;
  return {
    name,
    severity,
    about: { cause: id },
    component,
    board,
    summary,
    description: `${title}. This explains why promises break; what people notice has its own alerts.`,
    runbook,
  };
}
