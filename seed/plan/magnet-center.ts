/** A magnet center as the plan knows it. */
export type MagnetCenter = {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  /** How many of a hundred students of a grade it has, and the least for a class of its own. */
  readonly classes: { readonly percent: number; readonly least: number };
};
