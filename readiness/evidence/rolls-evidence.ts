/** Classes whose teachers came to take attendance, and those of them that have none on record at the end. */

export type RollsEvidence = {
  readonly due: number;
  /** By school, most missing first. */
  readonly missing: readonly { readonly schoolId: number; readonly name: string; readonly rolls: number }[];
};
