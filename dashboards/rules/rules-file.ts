/** Rules of a profile as the YAML that Prometheus loads. */

import { stringify } from "yaml";
import { duration } from "../../readiness/causes/promql.ts";
import type { Alert, AlertRule, RecordingRule, RuleGroup } from "./alert.ts";
import type { Profile } from "./profiles.ts";
import { ruleGroups } from "./rule-groups.ts";
import { runbookOf } from "./runbook.ts";

export function rulesFile(profile: Profile, groups: readonly RuleGroup[] = ruleGroups(profile)): string {
  const head = `# Rules for ${profile.title}, written by npm run dashboards: change dashboards/rules/ and readiness/causes/, not this file.\n`;
  return head + stringify({ groups: groups.map(groupInYaml) }, { lineWidth: 0 });
}

function groupInYaml({ name, intervalSeconds, rules }: RuleGroup) {
  return {
    name,
    interval: duration(intervalSeconds),
    rules: rules.map((rule) => ("record" in rule ? recordingInYaml(rule) : alertInYaml(rule))),
  };
}

function recordingInYaml({ record, expression, labels }: RecordingRule) {
  return { record, expr: expression, ...(labels === undefined ? {} : { labels }) };
}

function alertInYaml({ alert, expression, forSeconds, labels }: AlertRule) {
  return {
    alert: alert.name,
    expr: expression,
    ...(forSeconds > 0 ? { for: duration(forSeconds) } : {}),
    labels: { severity: alert.severity, ...alert.about, component: alert.component, ...labels },
    annotations: annotations(alert),
  };
}

function annotations({ name, summary, description, board }: Alert): Record<string, string> {
  const { place, doNow } = runbookOf(name);
  return { summary, description, do_now: doNow, runbook: place, dashboard: board };
}
