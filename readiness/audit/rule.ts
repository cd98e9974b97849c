/** An assignment rule is data: what's wrong, why it matters, and the SQL that finds it. */
import type { Severity } from "../evidence/evidence.ts";
import type { Sourced } from "../evidence/sourced.ts";

/** A column of a roster view, written `view.column`. */
export type RosterColumn = `${string}.${string}`;

export type Rule = {
  /** Its number in the catalog: R01 … R40. */
  readonly id: string;
  readonly name: string;
  /** One plain sentence, as a board member would read it. */
  readonly title: string;
  /** Severity of its worst findings; each finding has its own `critical`. */
  readonly severity: Severity;
  /** What is true when the rule finds nothing: the requirement in a board member's words. */
  readonly promise: string;
  /**
   * What is true when the rule has no other findings than critical ones. A critical rule without it calls every finding
   * critical.
   */
  readonly lesser?: { readonly promise: string };
  /** What is true as long as there is no mass of findings: of rules that aren't critical. */
  readonly mass?: { readonly promise: string };
  /** What its findings are counted among. */
  readonly counts: "students" | "classes" | "schools";
  /** The law, contract or practice that the rule applies to the roster. */
  readonly source: Sourced;
  /** The 2014 failure that the rule would have caught. */
  readonly in2014: Sourced;
  /** Columns that the rule can't be checked without. */
  readonly needs: readonly RosterColumn[];
  /** Views that the rule compares against: if one is empty, no findings would prove nothing. */
  readonly needsRows?: readonly string[];
  /**
   * Without a row of the view for which the condition holds, there's nothing to find, and what the rule needs may be blank.
   * The rule needs the columns of the condition, too.
   */
  readonly onlyWhere?: { readonly view: string; readonly condition: string };
  /**
   * A SELECT over `roster` and `roster_day` that returns exactly school_id, student_id, section_id, teacher_id (each
   * null if it doesn't apply), critical and detail. `:day` is the day of the audit. A finding affects its student; if
   * it has none, the students of its section; if it has neither, those whom its teacher teaches or manages; if it has only a
   * school, the students of its school.
   */
  readonly sql: string;
  readonly nextStep: string;
  readonly owner: string;
};
