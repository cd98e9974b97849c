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

/** How many of the ascending `values` are at most `limit`. */
export const countUpTo = (values: ArrayLike<number>, limit: number): number => {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
};
