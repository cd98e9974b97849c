/** Recording rules: burn rates by window, and how much of each error budget is left. */
import { duration } from "../../readiness/causes/promql.ts";
import type { RecordingRule } from "./alert.ts";
import { type PaceName, type Profile, shortWindowSeconds } from "./profiles.ts";
import type { RecordingName } from "./recording-names.ts";
import { allRequests, badRequests, badShare, type ServiceLevel, serviceLevels } from "./service-levels.ts";

const ratio = "run_requirement:bad_requests:ratio";
const badStep = "run_requirement:bad_requests:increase_step";
const step = "run_requirement:requests:increase_step";

export function burnRecordings(profile: Profile, pace: PaceName): RecordingRule[] {
  const long = profile.paces[pace].windowSeconds;
  const short = shortWindowSeconds(profile, pace);
  return serviceLevels.flatMap((level) => [
    recorded(`run_requirement:bad_requests:increase_${pace}`, level, badRequests(level, long)),
    recorded(`run_requirement:error_budget:burn_rate_${pace}`, level, burnRate(level, long)),
    recorded(`run_requirement:error_budget:burn_rate_${pace}_short`, level, burnRate(level, short)),
  ]);
}

/** The share that is left: 1 while nothing is bad, 0 when exactly as much is bad as is allowed. */
export function budgetRecordings(profile: Profile): RecordingRule[] {
  return serviceLevels.flatMap((level) => [
    ...shareOfPeriod(level, profile),
    recorded(
      "run_requirement:error_budget:remaining_ratio",
      level,
      `1 - ${ratio}{requirement="${level.requirement.id}"} / ${level.budget}`,
    ),
  ]);
}

function recorded(record: RecordingName, level: ServiceLevel, expression: string): RecordingRule {
  return {
    record,
    expression,
    labels: { requirement: level.requirement.id },
  };
}

function burnRate(level: ServiceLevel, seconds: number): string {
  return `${badShare(level, seconds)} / ${level.budget}`;
}

function shareOfPeriod(level: ServiceLevel, { budgetSum }: Profile): RecordingRule[] {
  if (budgetSum === undefined) return [recorded(ratio, level, badShare(level, undefined))];
  return sumOverSteps(level, budgetSum.stepSeconds, budgetSum.periodSeconds);
}

function sumOverSteps(level: ServiceLevel, stepSeconds: number, periodSeconds: number): RecordingRule[] {
  const total = (name: RecordingName): string =>
    `sum_over_time(${name}{requirement="${level.requirement.id}"}[${duration(periodSeconds)}])`;
  return [
    recorded(badStep, level, badRequests(level, stepSeconds)),
    recorded(step, level, allRequests(level, stepSeconds)),
    recorded(ratio, level, `${total(badStep)} / (${total(step)} > 0)`),
  ];
}
