/** Findings of one assignment rule: only the critical ones, or all. */
import type { AuditEvidence } from "../../evidence/evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { describeMeasure, onAudit } from "../describe-measure.ts";
import { type Affected, type Measurement, untested } from "../measurement.ts";

type Params = { readonly rule: string; readonly findings: "critical" | "all" };
type Rule = AuditEvidence["rules"][number];

const file = "audit.json";

export const auditRule = describeMeasure<"audit-rule", Params>({
  by: "audit-rule",
  measure: onAudit(measureRule),
});

function measureRule(audit: AuditEvidence, { rule: id, findings }: Params): Measurement {
  const rule = audit.rules.find((candidate) => candidate.id === id);
  if (audit.students === 0) return untested(file, "The roster has no students.");
  if (rule === undefined) return untested(file, `The audit didn't run rule ${id}.`);
  if (rule.status === "not-checkable")
    return untested(file, rule.reason ?? "The roster lacks what this rule needs.");
  return {
    measured: findings === "critical" ? rule.criticalFindings : rule.findings,
    detail: detailOf(audit, rule),
    affected: affectedBy(rule, findings),
    worstSchools: rule.worstSchools,
    evidence: file,
  };
}

function detailOf(audit: AuditEvidence, rule: Rule): string {
  return (
    `${counted(rule.criticalFindings, "critical finding", "critical findings")} and ` +
    `${number(rule.findings - rule.criticalFindings)} others among ${counted(audit.students, "student", "students")} in ` +
    `${counted(audit.schools, "school", "schools")}.`
  );
}

function affectedBy(rule: Rule, findings: Params["findings"]): Affected {
  return findings === "critical"
    ? { by: "ids", ids: rule.criticalStudentIds }
    : { by: "count", students: rule.students, how: "distinct students, as the audit counted them" };
}
