/** One line of the write ledger: what a journey attempted, and how the SIS answered. */

/**
 * The shape of a write: what was sent, and what the ledger keeps of the answer. `answer` is null if the write wasn't
 * acknowledged or the ledger keeps nothing of it. Days are YYYY-MM-DD.
 */
export type Write<
  Kind extends string = string,
  Sent extends Record<string, unknown> = Record<string, unknown>,
  Answer extends Record<string, unknown> = Record<string, unknown>,
> = { readonly kind: Kind; readonly sent: Sent; readonly answer: Answer | null };

/**
 * ok: 2xx. refused: 4xx, certainly no effect. unknown: a timeout, a reset or a 5xx, so it may or may not have taken
 * effect.
 */
export const outcomes = ["ok", "refused", "unknown"] as const;
export type Outcome = (typeof outcomes)[number];

/** Who was signed in, by the district's own ids: a write must be stored as theirs. */
export type Writer = { readonly account: number; readonly staff: number };

/**
 * A line of the ledger. `op` is `<run>-<user>-<sequence>` and was sent as the Idempotency-Key; `sequence` counts 1, 2,
 * 3 … for each `user` (a virtual user of the generator), so that a missing line is noticed.
 */
export type LedgerEntry<Shape extends Write = Write> = Shape & {
  readonly op: string;
  readonly user: string;
  readonly sequence: number;
  readonly journey: string;
  readonly phase: string;
  readonly by: Writer;
  /** SHA-256 of the request, in hexadecimal digits: of what the SIS says it covers. */
  readonly digest: string;
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  readonly sentAt: number;
  readonly durationMs: number;
  /** HTTP status; 0 if no answer came. */
  readonly status: number;
  readonly outcome: Outcome;
  /** Of a refusal, the SIS's own code; null if the answer had none. */
  readonly refusal: string | null;
  /** The whole answer to a confirmed write, but for secrets: of those that are sent again, and of no others. */
  readonly whole?: unknown;
};
