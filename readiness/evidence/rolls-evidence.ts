/** Classes whose teachers came to take attendance, and those of them that have none on record at the end. */

export type RollsEvidence = {
  readonly due: number;
  /** Schools with missing ones, most missing first. */
  readonly missing: readonly {
    readonly schoolId: number;
    readonly name: string;
    readonly due: number;
    /** Those that are missing. */
    readonly rolls: number;
  }[];
};
