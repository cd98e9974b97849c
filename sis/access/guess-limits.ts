/**
 * Slows the guessing of passwords, in the memory of this process: with several replicas, each counts for itself. Known
 * and unknown accounts are treated alike. A browser that has signed in to the account before has its own count, so that
 * other people's guesses lock no one out.
 */

import {
  type Budget,
  budgetNow,
  budgetWaitMs,
  oneMoreWrong,
  type Wrong,
  waitMs,
} from "../http/guess-rules.ts";
import { createKept } from "../http/kept.ts";

export type Guess = {
  readonly username: string;
  /** The client's address. */
  readonly address: string;
  /** The browser, if it has signed in to this account before. */
  readonly deviceId: string | undefined;
};

/** A try that is allowed. It counts as wrong until it turns out right, so that sending many at once gains nothing. */
export type Try = {
  /** The password was right. */
  right(): void;
  /** The password was never checked. */
  unchecked(): void;
};

export type GuessLimits = {
  begin(guess: Guess): Try | { readonly waitMs: number };
};

/** About 10 MB. */
const keptAtMost = 50_000;

export function createGuessLimits(clock: () => Date): GuessLimits {
  const wrongs = createKept<Wrong>(keptAtMost);
  const budgets = createKept<Budget>(keptAtMost);
  return {
    begin: ({ username, address, deviceId }) => {
      const nowMs = clock().getTime();
      const known = deviceId !== undefined;
      const key = known ? `device ${deviceId}` : `account ${username.trim().toLowerCase()}`;
      const wrong = wrongs.get(key);
      const budget = budgetNow(budgets.get(address), nowMs);
      const wait = Math.max(waitMs(wrong, nowMs), known ? 0 : budgetWaitMs(budget));
      if (wait > 0) return { waitMs: wait };
      wrongs.set(key, oneMoreWrong(wrong, nowMs));
      if (!known) budgets.set(address, { left: budget.left - 1, atMs: nowMs });
      const giveBack = (): void => {
        const now = budgetNow(budgets.get(address), clock().getTime());
        if (!known) budgets.set(address, { ...now, left: now.left + 1 });
      };
      return {
        right: () => {
          wrongs.set(key, undefined);
          giveBack();
        },
        unchecked: () => {
          wrongs.set(key, wrong);
          giveBack();
        },
      };
    },
  };
}
