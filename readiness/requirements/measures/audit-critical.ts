/** Critical findings of every rule of the audit, except those that have their own requirement. */
import type { AuditEvidence } from "../../evidence/evidence.ts";
import { counted } from "../../evidence/plain-words.ts";
import { describeMeasure, onAudit } from "../describe-measure.ts";
import { type Measurement, untested, type WorstSchool } from "../measurement.ts";

type Params = { readonly except: readonly string[] };
type Rule = AuditEvidence["rules"][number];

const file = "audit.json";
const mostSchools = 10;

export const auditCritical = describeMeasure<"audit-critical", Params>({
  by: "audit-critical",
  measure: onAudit(measureCritical),
});

function measureCritical(audit: AuditEvidence, { except }: Params): Measurement {
  if (audit.students === 0) return untested(file, "The roster has no students.");
  const rules = audit.rules.filter(({ id }) => !except.includes(id));
  const unchecked = rules.find(
    ({ severity, status }) => severity === "critical" && status === "not-checkable",
  );
  if (unchecked !== undefined)
    return untested(file, `${unchecked.id}: ${unchecked.reason ?? "The roster lacks what this rule needs."}`);
  const critical = rules.filter(({ criticalFindings }) => criticalFindings > 0);
  return {
    measured: critical.reduce((sum, rule) => sum + rule.criticalFindings, 0),
    detail: `${counted(rules.length, "more rule", "more rules")} ran${foundIn(critical)}`,
    affected: { by: "ids", ids: critical.flatMap(({ criticalStudentIds }) => criticalStudentIds) },
    worstSchools: worstOverRules(critical).slice(0, mostSchools),
    evidence: file,
  };
}

function foundIn(critical: readonly Rule[]): string {
  return critical.length === 0
    ? "; none found anything critical."
    : `; critical findings in ${critical.map(({ id }) => id).join(", ")}.`;
}

/** The highest count of any one rule at a school: several rules may find the same student. */
function worstOverRules(rules: readonly Rule[]): WorstSchool[] {
  const worst = new Map<string, WorstSchool>();
  for (const school of rules.flatMap(({ worstSchools }) => worstSchools))
    if (school.students > (worst.get(school.schoolId)?.students ?? 0)) worst.set(school.schoolId, school);
  return [...worst.values()].sort(
    (left, right) => right.students - left.students || (left.schoolId < right.schoolId ? -1 : 1),
  );
}
