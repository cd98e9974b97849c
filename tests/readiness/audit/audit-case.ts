/** One situation at one school, and what the audit must say about it. */
export type AuditCase = {
  /** In plain words, after "legitimate: " or "wrong: ". */
  readonly title: string;
  /** SQL for the made-up roster; the case has this school, and may use the next number for another one. */
  readonly roster: (school: number) => string;
  /**
   * Findings of the rule at the school and, if it has one, at its neighbor. In a legitimate case: 0, and nothing by any
   * other rule either, unless `listed` names rules that may list the case without calling it critical.
   */
  readonly critical: number;
  readonly others?: number;
  readonly listed?: readonly string[];
};

export type RuleCases = {
  readonly rule: string;
  readonly legitimate: readonly AuditCase[];
  readonly wrong: readonly AuditCase[];
};
