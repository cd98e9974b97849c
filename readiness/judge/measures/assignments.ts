/** Assignments: figures taken from the audit of the roster. */
import type { AuditEvidence } from "../../evidence/evidence.ts";
import { counted, number } from "../../evidence/plain-words.ts";
import { type Measurement, type Touched, untested, type WorstSchool } from "./measurement.ts";

const file = "audit.json";

/** Findings of one rule. */
export function auditRule(audit: AuditEvidence, id: string, findings: "critical" | "all"): Measurement {
  const rule = audit.rules.find((candidate) => candidate.id === id);
  if (audit.students === 0) return untested(file, "The roster holds no student.");
  if (rule === undefined) return untested(file, `The audit did not run rule ${id}.`);
  if (rule.status === "not-checkable")
    return untested(file, rule.reason ?? "The roster lacks what this rule needs.");
  return {
    measured: findings === "critical" ? rule.criticalFindings : rule.findings,
    detail: ruleDetail(audit, rule),
    touched: touchedBy(rule, findings),
    worstSchools: rule.worstSchools,
    evidence: file,
  };
}

type Rule = AuditEvidence["rules"][number];

function ruleDetail(audit: AuditEvidence, rule: Rule): string {
  return (
    `${counted(rule.criticalFindings, "critical finding", "critical findings")} and ` +
    `${number(rule.findings - rule.criticalFindings)} others among ${counted(audit.students, "student", "students")} in ` +
    `${counted(audit.schools, "school", "schools")}.`
  );
}

function touchedBy(rule: Rule, findings: "critical" | "all"): Touched {
  return findings === "critical"
    ? { by: "ids", ids: rule.criticalStudentIds }
    : {
        by: "count",
        students: rule.students,
        how: "distinct students of this rule, as the audit counted them",
      };
}

/** Critical findings of all rules but those named. */
export function auditCritical(audit: AuditEvidence, except: readonly string[]): Measurement {
  if (audit.students === 0) return untested(file, "The roster holds no student.");
  const rules = audit.rules.filter(({ id }) => !except.includes(id));
  const unchecked = rules.find(
    ({ severity, status }) => severity === "critical" && status === "not-checkable",
  );
  if (unchecked !== undefined)
    return untested(file, `${unchecked.id}: ${unchecked.reason ?? "The roster lacks what this rule needs."}`);
  const critical = rules.filter(({ criticalFindings }) => criticalFindings > 0);
  const findings = critical.reduce((sum, rule) => sum + rule.criticalFindings, 0);
  const names = critical.map(({ id }) => id).join(", ");
  return {
    measured: findings,
    detail: `${counted(rules.length, "further rule", "further rules")} ran${names === "" ? "; none found anything critical." : `; critical findings in ${names}.`}`,
    touched: { by: "ids", ids: critical.flatMap(({ criticalStudentIds }) => criticalStudentIds) },
    worstSchools: worstOverRules(critical).slice(0, 10),
    evidence: file,
  };
}

/** The largest count that any one rule found at a school: a student may stand in several rules. */
function worstOverRules(rules: readonly Rule[]): WorstSchool[] {
  const worst = new Map<string, WorstSchool>();
  for (const school of rules.flatMap(({ worstSchools }) => worstSchools))
    if (school.students > (worst.get(school.schoolId)?.students ?? 0)) worst.set(school.schoolId, school);
  return [...worst.values()].sort(
    (left, right) => right.students - left.students || (left.schoolId < right.schoolId ? -1 : 1),
  );
}
