/** Students whose schedules are in progress, beyond the first few, divided by all students: findings that aren't critical. */
import { affectedByOthers, measureRule } from "../audited-rule.ts";
import { describeMeasure, onAudit } from "../describe-measure.ts";

type Params = { readonly rule: string; readonly most: number };

export const auditInProgress = describeMeasure<"audit-in-progress", Params>({
  by: "audit-in-progress",
  measure: onAudit((audit, { rule: id, most }) =>
    measureRule(audit, id, (rule) => {
      const waiting = rule.students - rule.criticalStudentIds.length;
      return {
        measured: Math.max(0, waiting - most) / audit.students,
        affected: affectedByOthers(rule),
      };
    }),
  ),
});
