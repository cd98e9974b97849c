/** Findings of one assignment rule beyond its limit, the one that warns or the one that fails. */
import { acceptedInWords, failing, warning } from "../../audit/beyond-limit.ts";
import { limitsOf } from "../../audit/finding-limits.ts";
import type { AuditEvidence } from "../../evidence/evidence.ts";
import { type AuditedRule, affectedByAny, affectedByOthers, measureRule } from "../audited-rule.ts";
import { describeMeasure, onAudit } from "../describe-measure.ts";
import type { Affected, Measurement } from "../measurement.ts";

type Params = { readonly rule: string; readonly limit: "warn" | "fail" };

export const auditLimit = describeMeasure<"audit-limit", Params>({
  by: "audit-limit",
  measure: onAudit(measureLimit),
});

function measureLimit(audit: AuditEvidence, { rule: id, limit }: Params): Measurement {
  const time = audit.time ?? undefined;
  const measurement = measureRule(audit, id, (rule) => {
    const measured = limit === "fail" ? failing(rule, time) : warning(rule, time);
    return { measured, affected: affectedBy(rule, limit, failing(rule, time) > 0) };
  });
  const rule = audit.rules.find((candidate) => candidate.id === id);
  if (rule === undefined || measurement.measured === undefined) return measurement;
  return {
    ...measurement,
    detail: `${measurement.detail} Accepted: ${acceptedInWords(limitsOf(rule)[limit])}.`,
  };
}

function affectedBy(rule: AuditedRule, limit: Params["limit"], failed: boolean): Affected {
  if (rule.severity !== "critical") return affectedByAny(rule);
  if (limit === "fail") return { by: "ids", ids: rule.criticalStudentIds };
  return failed ? affectedByOthers(rule) : affectedByAny(rule);
}
