/** A legitimate situation that looks like a bad assignment: every district has some, and an audit must not report them. */
import type { SQL } from "drizzle-orm";

export type LookAlike = {
  readonly id: string;
  /** The audit rules that could mistake it. */
  readonly rules: readonly string[];
  readonly title: string;
  /**
   * Plants it and inserts each case into firstbell.look_alikes; a district that has no place for it gets none. `:seed` is
   * the seed and `:students` the size; the choice depends on nothing else. The SIS's constraints hold throughout.
   */
  readonly sql: SQL;
};

/** Columns of firstbell.look_alikes that a case has. */
export const lookAlikeColumns = "look_alike, school_id, student_id, section_id";
