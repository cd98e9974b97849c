/** Alerts on error budgets: a promise is being broken so fast that the budget won't last. */
import { duration } from "../../readiness/causes/promql.ts";
import type { Alert, AlertRule } from "./alert.ts";
import { type BurnWords, errorBurn, speedBurns } from "./burn-words.ts";
import { burnFactor, type PaceName, type Profile } from "./profiles.ts";
import { limitSeconds, percent } from "./promises.ts";
import { type ServiceLevel, serviceLevels } from "./service-levels.ts";

/** The slowest of the three opens a ticket and wakes no one. */
const severities = { fast: "page", steady: "page", slow: "ticket" } as const;

/** The label `pace` distinguishes the rules of one alert; the description gives the window. */
export function burnAlerts(profile: Profile, pace: PaceName): AlertRule[] {
  const window = duration(profile.paces[pace].windowSeconds);
  return serviceLevels.map((level) => {
    const alert = alertOf(level, pace);
    return {
      alert: { ...alert, description: `${alert.description} Measured over ${window}.` },
      expression: burning(level, profile, pace),
      forSeconds: 0,
      labels: { pace },
    };
  });
}

function alertOf(level: ServiceLevel, pace: PaceName): Alert {
  const { name, component, runbook } = wordsOf(level);
  const { id, promise } = level.requirement;
  return {
    name,
    severity: severities[pace],
    about: { requirement: id },
    component,
    board: pace === "slow" ? "error-budget" : "first-bell",
    summary: `{{ printf "%.3g" $value }} times as many requests (${component}) ${whatIsBad(level)}.`,
    description: `${promise} At this pace the error budget won't last.`,
    runbook,
  };
}

function wordsOf({ requirement: { measure } }: ServiceLevel): BurnWords {
  return measure.by === "latency" ? speedBurns[measure.kind] : errorBurn;
}

function whatIsBad({ requirement, budget }: ServiceLevel): string {
  return requirement.measure.by === "latency"
    ? `are slow as allowed: ${percent(budget)} may take longer than ${limitSeconds(requirement)} s`
    : `fail or are turned away as allowed: fewer than ${percent(budget)} may`;
}

/**
 * Both windows must burn faster than the factor: the long one shows that it matters, the short one that it's still
 * going on. There must also be more bad requests than the factor: a limit of one in 1,000 means little below 1,000
 * requests, and at this pace, that few requests would include as many bad ones (factor × 0.001 × 1,000; for a
 * percentile factor × 0.05 × 20). So one bad request in a quiet hour raises no alarm, but a quiet hour in which all of
 * them fail does.
 */
function burning(level: ServiceLevel, profile: Profile, pace: PaceName): string {
  const factor = burnFactor(profile, pace);
  const labels = `{requirement="${level.requirement.id}"}`;
  return `run_requirement:error_budget:burn_rate_${pace}${labels} > ${factor}
and run_requirement:error_budget:burn_rate_${pace}_short${labels} > ${factor}
and run_requirement:bad_requests:increase_${pace}${labels} > ${factor}`;
}
