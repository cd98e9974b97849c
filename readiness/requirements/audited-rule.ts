/** What the audit found by one rule, as a measurement. */
import { noClasses } from "../audit/rules/r01-no-classes.ts";
import type { AuditEvidence } from "../evidence/evidence.ts";
import { counted, number } from "../evidence/plain-words.ts";
import { type Affected, type Measurement, untested } from "./measurement.ts";

export type AuditedRule = AuditEvidence["rules"][number];

const file = "audit.json";

/** Not tested unless the audit could check the rule. */
export function measureRule(
  audit: AuditEvidence,
  id: string,
  measure: (rule: AuditedRule) => Pick<Measurement, "measured" | "affected">,
): Measurement {
  const rule = audit.rules.find((candidate) => candidate.id === id);
  if (audit.students === 0) return untested(file, "The roster has no students.");
  if (rule === undefined) return untested(file, `The audit didn't run rule ${id}.`);
  if (rule.status === "not-checkable")
    return untested(file, rule.reason ?? "The roster lacks what this rule needs.");
  return {
    ...measure(rule),
    detail: detailOf(audit, rule),
    worstSchools: rule.worstSchools,
    evidence: file,
  };
}

function detailOf(audit: AuditEvidence, rule: AuditedRule): string {
  return (
    `${counted(rule.criticalFindings, "critical finding", "critical findings")} and ` +
    `${number(rule.findings - rule.criticalFindings)} others among ${counted(audit.students, "student", "students")} in ` +
    `${counted(audit.schools, "school", "schools")}.`
  );
}

/** At the audit; undefined if nothing was checked. */
export function studentsWithoutClasses(audit: AuditEvidence | undefined): number | undefined {
  return audit?.rules.find(({ id, status }) => id === noClasses.id && status !== "not-checkable")?.students;
}

const how = "distinct students, as the audit counted them";

export function affectedByAny({
  findings,
  criticalFindings,
  criticalStudentIds,
  students,
}: AuditedRule): Affected {
  return findings === criticalFindings
    ? { by: "ids", ids: criticalStudentIds }
    : { by: "count", students, how };
}

/** Those for whom nothing was critical. */
export function affectedByOthers({ students, criticalStudentIds }: AuditedRule): Affected {
  return { by: "count", students: students - criticalStudentIds.length, how };
}
