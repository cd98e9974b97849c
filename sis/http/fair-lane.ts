/** A bounded queue that takes turns by key, so that a client that sends a lot doesn't keep the others waiting. */

export type FairLane = {
  /** Undefined if too much is already waiting, for this key or in total: the work was not begun. */
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result | undefined>;
};

export type LaneLimits = {
  /** How much runs at once. */
  readonly atOnce: number;
  readonly waitingByKey: number;
  readonly waiting: number;
};

export function createFairLane({ atOnce, waitingByKey, waiting: waitingAtMost }: LaneLimits): FairLane {
  /** In the order of their turns; a key that had its turn goes to the end. */
  const waiters = new Map<string, (() => void)[]>();
  let waiting = 0;
  let running = 0;
  const wait = (key: string): Promise<void> | undefined => {
    const ofKey = waiters.get(key) ?? [];
    if (ofKey.length >= waitingByKey || waiting >= waitingAtMost) return undefined;
    waiting += 1;
    return new Promise((resolve) => waiters.set(key, [...ofKey, resolve]));
  };
  const next = (): void => {
    const [turn] = waiters;
    if (turn === undefined) {
      running -= 1;
      return;
    }
    const [key, [first, ...others]] = turn;
    waiters.delete(key);
    if (others.length > 0) waiters.set(key, others);
    waiting -= 1;
    first?.();
  };
  return {
    run: async (key, work) => {
      if (running < atOnce) running += 1;
      else {
        const turn = wait(key);
        if (turn === undefined) return undefined;
        await turn;
      }
      try {
        return await work();
      } finally {
        next();
      }
    },
  };
}
