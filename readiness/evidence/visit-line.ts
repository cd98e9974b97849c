/** A line of the ledger's file that isn't about a write: one visit, and where its time went. */

export type VisitLine = {
  readonly journey: string;
  readonly phase: string;
  /** Null for people of the whole district. */
  readonly school: number | null;
  /** Milliseconds since the Unix epoch, by the generator's clock. */
  readonly beganAt: number;
  readonly totalMs: number;
  /** The pauses that the person meant to make. */
  readonly thinkMs: number;
  /** Waiting for answers; for a request without one, until the person gave up. */
  readonly waitMs: number;
  readonly longestWaitMs: number;
  /** By the name of the request. */
  readonly requests: Readonly<Record<string, RequestCounts>>;
  /** By the name of the request. */
  readonly answers: Readonly<Record<string, AnswerCounts>>;
  /** Requests that must be refused, by their kind. */
  readonly forbidden: Readonly<Record<string, ForbiddenCounts>>;
  /** Confirmed writes that were sent again on purpose, and answered. */
  readonly sentAgain: number;
  /** If the person signed in with a password. */
  readonly signedIn?: PasswordSignIns;
  /** Writes whose answer was lost on purpose, and that were sent again. */
  readonly answersLost: number;
  /** Two people wanted what only one could have, such as a last seat: one got it, and the other was told. */
  readonly contests: number;
  /** If the visit wrote any line of the ledger: the user's last one, so that it is noticed if it's missing. */
  readonly wrote?: readonly [user: string, sequence: number];
};

/** Which of its counts are of what happens on purpose in some visits. */
export type OnPurpose = "sentAgain" | "answersLost" | "contests";

/** Of one account: each that was accepted opened a session, and each without a clear answer may have. */
export type PasswordSignIns = readonly [account: number, accepted: number, unclear: number];

/**
 * How often a request was sent, was accepted, failed, and was accepted with an empty answer although something is on
 * record. What was neither accepted nor failed was rightly refused.
 */
export type RequestCounts = readonly [sent: number, accepted: number, failed: number, empty: number];

/** How many accepted answers were compared with what is known, showed what belongs to someone else, or were wrong. */
export type AnswerCounts = readonly [compared: number, foreign: number, wrong: number];

/** How requests ended that must be refused; `unclear`: neither way, since nobody answered in time. */
export type ForbiddenCounts = {
  readonly refused: number;
  readonly admitted: number;
  readonly unclear: number;
};
