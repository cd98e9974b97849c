/** What an assignment rule is: data that says what is wrong, why it matters, and the SQL that finds it. */
import type { Severity } from "../evidence/evidence.ts";

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
  /** The law, contract or practice that the rule holds the roster to, with provenance. */
  readonly reference: string;
  /** The failure of 2014 that the rule would have caught, with provenance. */
  readonly mapsTo: string;
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
  readonly suggestedAction: string;
  readonly owner: string;
};
