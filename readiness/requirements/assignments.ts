/** Assignments: whether every student is where they belong. Each rule of the audit is a requirement. */
import { allRules } from "../audit/all-rules.ts";
import type { Rule } from "../audit/rule.ts";
import { assumed, found } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

export const assignments: readonly Requirement[] = [
  ...allRules.flatMap((rule) => [requirementOf(rule), ...furtherRequirementsOf(rule)]),
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

/** Critical rules fail, beyond the limit for critical findings. Other rules warn. */
function requirementOf(rule: Rule): Requirement {
  const critical = isCritical(rule);
  return {
    ...aboutRule(rule),
    id: `assignments.${rule.id}`,
    promise: rule.promise,
    measure: { by: "audit-limit", rule: rule.id, limit: critical ? "fail" : "warn" },
    severity: critical ? "fails" : "warns",
  };
}

/** The other limit of the rule: a critical one warns of what it finds besides, another one fails if there is a mass of it. */
function furtherRequirementsOf(rule: Rule): Requirement[] {
  const { id, lesser, mass } = rule;
  const about = { ...aboutRule(rule), measure: { by: "audit-limit", rule: id } } as const;
  return [
    ...(lesser === undefined
      ? []
      : [
          {
            ...about,
            id: `assignments.${id}.others`,
            promise: lesser.promise,
            measure: { ...about.measure, limit: "warn" },
            severity: "warns",
          } as const,
        ]),
    ...(mass === undefined
      ? []
      : [
          {
            ...about,
            id: `assignments.${id}.mass`,
            promise: mass.promise,
            measure: { ...about.measure, limit: "fail" },
            severity: "fails",
          } as const,
        ]),
  ];
}

function aboutRule({ source, in2014, nextStep, owner }: Rule) {
  const bound = { comparison: "at most", limit: 0, unit: "findings" } as const;
  return { area: "assignments", ...bound, source, in2014, nextStep, owner } as const;
}
