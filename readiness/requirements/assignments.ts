/** Assignments: whether every student is where they belong. Each rule of the audit is a requirement. */
import { allRules } from "../audit/all-rules.ts";
import { mostInProgress } from "../audit/in-progress.ts";
import type { Rule } from "../audit/rule.ts";
import { percent } from "../evidence/plain-words.ts";
import { assumed, found } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

/** Of all students: the share whose schedules may be in progress, beyond the first few. */
const inProgressShare = 0.001;

export const assignments: readonly Requirement[] = [
  ...allRules.flatMap((rule) => [requirementOf(rule), ...lesserRequirementOf(rule)]),
  {
    id: "assignments.critical",
    area: "assignments",
    promise: "No other rule of the assignment audit finds anything critical.",
    measure: { by: "audit-critical", except: allRules.filter(isCritical).map(({ id }) => id) },
    comparison: "at most",
    limit: 0,
    unit: "findings",
    severity: "fails",
    source: assumed("No critical finding in any rule, including rules without their own requirement."),
    in2014: found("All but 4 of 201 schools surveyed had problems (Independent Monitor, October 13, 2014)."),
    nextStep: "Work through the findings rule by rule; start with the rules that affect the most students.",
    owner: "School operations and scheduling",
  },
];

function isCritical({ severity }: Rule): boolean {
  return severity === "critical";
}

/** Critical rules fail: on critical findings alone if the others have a requirement of their own. Other rules warn. */
function requirementOf(rule: Rule): Requirement {
  const { id, promise } = rule;
  return {
    ...aboutRule(rule),
    id: `assignments.${id}`,
    promise,
    measure: { by: "audit-rule", rule: id, findings: rule.lesser === undefined ? "all" : "critical" },
    limit: 0,
    unit: "findings",
    severity: isCritical(rule) ? "fails" : "warns",
  };
}

/** What a critical rule finds besides: a warning. */
function lesserRequirementOf(rule: Rule): Requirement[] {
  const { id, lesser } = rule;
  if (lesser === undefined) return [];
  const about = {
    ...aboutRule(rule),
    id: `assignments.${id}.others`,
    promise: lesser.promise,
    severity: "warns",
  } as const;
  if (lesser.inProgress !== true)
    return [
      { ...about, measure: { by: "audit-rule", rule: id, findings: "others" }, limit: 0, unit: "findings" },
    ];
  return [
    {
      ...about,
      measure: { by: "audit-in-progress", rule: id, most: mostInProgress },
      limit: inProgressShare,
      unit: "share of students",
      source: assumed(
        `Schedules are made during the day. Beyond the first ${mostInProgress} students, ${percent(inProgressShare)} of the district may be waiting.`,
      ),
    },
  ];
}

function aboutRule({ source, in2014, nextStep, owner }: Rule) {
  return { area: "assignments", comparison: "at most", source, in2014, nextStep, owner } as const;
}
