/** What is known about people before the load, so that the answers they get can be compared. */

export type Known = {
  /** The ids that every answer must have. */
  readonly must: readonly number[];
  /** Ids that an answer may have: someone in the plan takes them off the list, or puts them on it. */
  readonly may?: readonly number[];
  /** Ids above this one are of people who joined during the load. */
  readonly above?: number;
};

/** Who someone is when they are signed in. */
export type KnownAccount = { readonly account: number; readonly role: string };

/** A student whom a family may look up, with their sections on the day of the load. */
export type KnownChild = { readonly student: number; readonly sections: Known };
