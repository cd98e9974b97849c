/** Tries again what failed only because something else was done at the same moment. */
import { sqlState } from "./statement.ts";

const attemptsAtMost = 5;
const serializationFailure = "40001";
const deadlockDetected = "40P01";
const uniqueViolation = "23505";
/** Of the triggers that refuse impossible records: our own checks had passed, so something changed in between. */
const exclusionViolation = "23P01";
const raced: ReadonlySet<string> = new Set([
  serializationFailure,
  deadlockDetected,
  uniqueViolation,
  exclusionViolation,
]);

/** Deadlock, serialization, a unique index or one of our triggers: a retry reads what the winner wrote. */
export function lostRace(error: unknown): boolean {
  return raced.has(sqlState(error) ?? "");
}

/**
 * Runs `once` again if it lost a race: the next attempt reads what the winner wrote and decides again. Bounded: the last
 * failure is thrown.
 */
export async function retryRaces<Result>(once: () => Promise<Result>): Promise<Result> {
  for (let left = attemptsAtMost - 1; left > 0; left -= 1) {
    try {
      return await once();
    } catch (error) {
      if (!lostRace(error)) throw error;
    }
  }
  return await once();
}
