/** What an assignment rule is: data that says what is wrong, why it matters, and the SQL that finds it. */
import type { Severity } from "../evidence/evidence.ts";
import type { Sourced } from "../evidence/sourced.ts";

/** A column of a roster view, written `view.column`. */
export type RosterColumn = `${string}.${string}`;

export type Rule = {
  /** Of the catalogue: R01 … R40. */
  readonly id: string;
  readonly name: string;
  /** One plain sentence, as a board member would read it. */
  readonly title: string;
  /** Of its worst findings; each finding says for itself whether it is critical. */
  readonly severity: Severity;
  /** What a district promises where the rule finds nothing: the requirement in the words of a board member. */
  readonly promise: string;
  /** The law, contract or practice that the rule applies to the roster. */
  readonly source: Sourced;
  /** The failure of 2014 that the rule would have caught. */
  readonly in2014: Sourced;
  /** Columns without which the rule cannot be checked. */
  readonly needs: readonly RosterColumn[];
  /** Views that hold what the rule compares with: while one is empty, finding nothing would mean nothing. */
  readonly needsRows?: readonly string[];
  /**
   * A SELECT over `roster` and `roster_day` that yields exactly school_id, student_id, section_id, teacher_id
   * (each null where it does not apply), critical and detail. `:day` stands for the day of the audit. A finding
   * touches its student; where it names none, the students of its section; where it names neither, of its school.
   */
  readonly sql: string;
  readonly nextStep: string;
  readonly owner: string;
};
