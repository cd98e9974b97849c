/** Counts what is under way by key, up to a limit for each. */

export type Counts = {
  /** False if the key has reached the limit; otherwise one more until `leave`. */
  enter(key: string): boolean;
  leave(key: string): void;
};

export function createCounts(limit: number): Counts {
  const underWay = new Map<string, number>();
  return {
    enter: (key) => {
      const count = underWay.get(key) ?? 0;
      if (count >= limit) return false;
      underWay.set(key, count + 1);
      return true;
    },
    leave: (key) => {
      const count = underWay.get(key) ?? 0;
      if (count > 1) underWay.set(key, count - 1);
      else underWay.delete(key);
    },
  };
}
