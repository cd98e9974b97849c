/** The rules of one profile, in groups: a group's alerts read what the group records. Also lists every alert. */
import type { Alert, RuleGroup } from "./alert.ts";
import { allPromiseAlerts } from "./all-promise-alerts.ts";
import { burnAlerts } from "./burn-alerts.ts";
import { causeAlerts } from "./cause-alerts.ts";
import { type Profile, paceEvaluationSeconds, paceNames, profiles } from "./profiles.ts";
import { budgetRecordings, burnRecordings } from "./recording-rules.ts";
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
      rules: [
        ...allPromiseAlerts.flatMap(({ recording }) => (recording === undefined ? [] : [recording(profile)])),
        ...allPromiseAlerts.map(({ rule }) => rule(profile)),
      ],
    },
    { name: "causes", intervalSeconds, rules: causeAlerts(profile) },
    { name: "telemetry", intervalSeconds, rules: telemetryAlerts(profile) },
  ];
}

/** Each once, in the order of the groups. */
export function allAlerts(): Alert[] {
  const alerts = profiles.flatMap((profile) =>
    ruleGroups(profile).flatMap(({ rules }) =>
      rules.flatMap((rule) => ("alert" in rule ? [rule.alert] : [])),
    ),
  );
  return [...new Map(alerts.map((alert) => [alert.name, alert])).values()];
}
