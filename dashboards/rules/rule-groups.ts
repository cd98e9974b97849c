/** The rules of one profile, in groups: what a group records, its alerts read. */
import type { RuleGroup } from "./alert.ts";
import { burnAlerts } from "./burn-alerts.ts";
import { causeAlerts } from "./cause-alerts.ts";
import { type Profile, paceEvaluationSeconds, paceNames } from "./profiles.ts";
import { budgetRecordings, burnRecordings } from "./recording-rules.ts";
import { requirementAlerts, requirementRecordings } from "./requirement-alerts.ts";
import { telemetryAlerts } from "./telemetry-alerts.ts";

export function ruleGroups(profile: Profile): RuleGroup[] {
  const intervalSeconds = profile.evaluationSeconds;
  return [
    ...paceNames.map((pace) => ({
      name: `error budgets, ${pace}`,
      intervalSeconds: paceEvaluationSeconds(profile, pace),
      rules: [...burnRecordings(profile, pace), ...burnAlerts(profile, pace)],
    })),
    {
      name: "error budgets left",
      intervalSeconds: profile.budgetSum?.stepSeconds ?? intervalSeconds,
      rules: budgetRecordings(profile),
    },
    {
      name: "promises",
      intervalSeconds,
      rules: [...requirementRecordings(profile), ...requirementAlerts(profile)],
    },
    { name: "causes", intervalSeconds, rules: causeAlerts(profile) },
    { name: "telemetry", intervalSeconds, rules: telemetryAlerts(profile) },
  ];
}
