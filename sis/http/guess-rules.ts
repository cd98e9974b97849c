/**
 * How much guessing of passwords and secrets is too much: an account or client gets slower and slower, a client address has a
 * generous budget.
 */

/** Wrong passwords or secrets in a row, for one account, device or client. */
export type Wrong = { readonly times: number; readonly lastAtMs: number };

/** Wrong passwords before the first wait: more than people who know theirs need. */
export const freeTries = 5;
const firstWaitMs = 1_000;
/** The wait doubles with each wrong password, up to this: about a hundred guesses a day. */
const longestWaitMs = 15 * 60_000;
/** After a day without a wrong password, the count starts over. */
const forgottenAfterMs = 24 * 3_600_000;

/** How long until the next try. */
export function waitMs(wrong: Wrong | undefined, nowMs: number): number {
  if (wrong === undefined || isForgotten(wrong, nowMs) || wrong.times < freeTries) return 0;
  const wait = Math.min(firstWaitMs * 2 ** (wrong.times - freeTries), longestWaitMs);
  return Math.max(0, wrong.lastAtMs + wait - nowMs);
}

export function oneMoreWrong(wrong: Wrong | undefined, nowMs: number): Wrong {
  const before = wrong === undefined || isForgotten(wrong, nowMs) ? 0 : wrong.times;
  return { times: before + 1, lastAtMs: nowMs };
}

function isForgotten({ lastAtMs }: Wrong, nowMs: number): boolean {
  return nowMs - lastAtMs >= forgottenAfterMs;
}

/** What is left of an address's budget of wrong passwords: whole schools and phone networks share one address. */
export type Budget = { readonly left: number; readonly atMs: number };

export const wholeBudget = 300;
const refillMs = 2_000;

export function budgetNow(budget: Budget | undefined, nowMs: number): Budget {
  if (budget === undefined) return { left: wholeBudget, atMs: nowMs };
  const refilled = budget.left + (nowMs - budget.atMs) / refillMs;
  return { left: Math.min(wholeBudget, refilled), atMs: nowMs };
}

/** How long until there's enough for one more try. */
export function budgetWaitMs({ left }: Budget): number {
  return left >= 1 ? 0 : (1 - left) * refillMs;
}
