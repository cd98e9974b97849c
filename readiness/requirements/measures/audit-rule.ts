/** Findings of one assignment rule: only the critical ones, only the others, or all. */
import { type AuditedRule, affectedByAny, affectedByOthers, measureRule } from "../audited-rule.ts";
import { describeMeasure, onAudit } from "../describe-measure.ts";
import type { Measurement } from "../measurement.ts";

type Params = { readonly rule: string; readonly findings: keyof typeof counts };

export const auditRule = describeMeasure<"audit-rule", Params>({
  by: "audit-rule",
  measure: onAudit((audit, { rule, findings }) => measureRule(audit, rule, counts[findings])),
});

type Count = (rule: AuditedRule) => Pick<Measurement, "measured" | "affected">;

const counts = {
  critical: ({ criticalFindings, criticalStudentIds }) => ({
    measured: criticalFindings,
    affected: { by: "ids", ids: criticalStudentIds },
  }),
  others: (rule) => ({
    measured: rule.findings - rule.criticalFindings,
    affected: affectedByOthers(rule),
  }),
  all: (rule) => ({ measured: rule.findings, affected: affectedByAny(rule) }),
} as const satisfies Record<string, Count>;
