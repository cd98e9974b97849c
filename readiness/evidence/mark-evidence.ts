/** What must happen in a load for it to have tested what it is for. */

export type MarkEvidence = {
  readonly id: string;
  /** What happens, as a sentence. */
  readonly happens: string;
  /** What isn't tested if it never happens. */
  readonly standsFor: string;
  /** In how many visits it happened, or how many writes were found when people looked. */
  readonly times: number;
};
