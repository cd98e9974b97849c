/** Assignments: whether every student is where they belong. Each rule of the audit is a requirement. */
import { allRules } from "../audit/all-rules.ts";
import type { Rule } from "../audit/rule.ts";
import { assumed, found } from "./promise-words.ts";
import type { Requirement } from "./requirement.ts";

export const assignments: readonly Requirement[] = [
  ...allRules.map(requirementOf),
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

/** Critical rules fail on critical findings alone; the others warn about any finding. */
function requirementOf(rule: Rule): Requirement {
  const { id, promise, source, in2014, nextStep, owner } = rule;
  return {
    id: `assignments.${id}`,
    area: "assignments",
    promise,
    measure: { by: "audit-rule", rule: id, findings: isCritical(rule) ? "critical" : "all" },
    comparison: "at most",
    limit: 0,
    unit: "findings",
    severity: isCritical(rule) ? "fails" : "warns",
    source,
    in2014,
    nextStep,
    owner,
  };
}
