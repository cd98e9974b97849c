/** Numbers that grow in number, eight bytes each. */

export type NumberColumn = {
  push(value: number): void;
  /** A view of what was pushed so far. */
  read(): Float64Array;
};

const atFirst = 8;

export const numberColumn = (): NumberColumn => {
  let held = new Float64Array(atFirst);
  let length = 0;
  const grow = () => {
    const larger = new Float64Array(held.length * 2);
    larger.set(held);
    held = larger;
  };
  return {
    push: (value) => {
      if (length === held.length) grow();
      held[length] = value;
      length += 1;
    },
    read: () => held.subarray(0, length),
  };
};

/** How many of the ascending `values` come before the first that `isBeyond`. */
const countUntil = (values: ArrayLike<number>, isBeyond: (value: number) => boolean): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeyond(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** How many of the ascending `values` are at most `limit`. */
export const countUpTo = (values: ArrayLike<number>, limit: number): number =>
  countUntil(values, (value) => value > limit);

/** How many of the ascending `values` are less than `limit`. */
export const countBelow = (values: ArrayLike<number>, limit: number): number =>
  countUntil(values, (value) => value >= limit);
