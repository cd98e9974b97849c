/** Alerts on error budgets: a promise is being broken so fast that the budget will not last. */
import type { Alert, AlertRule } from "./alert.ts";
import { duration } from "./expressions.ts";
import { burnFactor, type PaceName, type Profile } from "./profiles.ts";
import { type ServiceLevel, serviceLevels } from "./service-levels.ts";

/** [requirement, name of its alert, what is hit] */
const names: readonly (readonly [string, string, string])[] = [
  ["speed.read", "SlowReads", "pages and lists"],
  ["speed.attendance", "SlowAttendance", "attendance"],
  ["speed.sign-in", "SlowSignIns", "sign-in"],
  ["speed.write", "SlowWrites", "enrollment, scheduling and grades"],
  ["reliability.errors", "RequestsFail", "every request"],
];

/** Slowest of the three: it is written down, and nobody is woken for it. */
const severities = { fast: "page", steady: "page", slow: "ticket" } as const;

type Words = { what: string; limit: string };

function wordsOf({ requirement, budget }: ServiceLevel): Words {
  const share = `${budget * 100} %`;
  if (requirement.measure.by === "latency")
    return { what: "are slow", limit: `${share} may take longer than ${requirement.limit / 1000} s` };
  return { what: "fail or are turned away", limit: `fewer than ${share} may fail` };
}

function alertOf(level: ServiceLevel, name: string, component: string, pace: PaceName): Alert {
  const { what, limit } = wordsOf(level);
  const { id, promise } = level.requirement;
  return {
    name,
    severity: severities[pace],
    about: { requirement: id },
    component,
    board: pace === "slow" ? "error-budget" : "first-bell",
    summary: `{{ printf "%.3g" $value }} times as many requests (${component}) ${what} as allowed: ${limit}.`,
    description: `${promise} At this pace the error budget does not last.`,
  };
}

/**
 * Both windows must burn faster than the factor: the long one says that it matters, the short one that it still goes
 * on. More bad requests than the factor, too: a limit of one in 1,000 means little below 1,000 requests, and these would
 * hold as many bad ones at this pace (factor × 0.001 × 1,000; for a percentile factor × 0.05 × 20). So one bad request
 * of a quiet hour is no alarm, and a quiet hour in which all fail is one.
 */
function burning(level: ServiceLevel, profile: Profile, pace: PaceName): string {
  const factor = burnFactor(profile, pace);
  const labels = `{requirement="${level.requirement.id}"}`;
  return `run_requirement:error_budget:burn_rate_${pace}${labels} > ${factor}
and run_requirement:error_budget:burn_rate_${pace}_short${labels} > ${factor}
and run_requirement:bad_requests:increase_${pace}${labels} > ${factor}`;
}

function levelOf(requirement: string): ServiceLevel {
  const level = serviceLevels.find((candidate) => candidate.requirement.id === requirement);
  if (level === undefined) throw new Error(`No requirement ${requirement} with an error budget.`);
  return level;
}

/** The label `pace` tells the rules of one alert apart; how long its window is stands in the description. */
export function burnAlerts(profile: Profile, pace: PaceName): AlertRule[] {
  const window = duration(profile.paces[pace].windowSeconds);
  return names.map(([requirement, name, component]) => {
    const level = levelOf(requirement);
    const alert = alertOf(level, name, component, pace);
    return {
      alert: { ...alert, description: `${alert.description} Measured over ${window}.` },
      expression: burning(level, profile, pace),
      forSeconds: 0,
      labels: { pace },
    };
  });
}
