/** A growing list of numbers, at eight bytes each. */

export type NumberColumn = {
  push(value: number): void;
  /** A view of what was pushed so far. */
  read(): Float64Array;
};

const initialLength = 8;

export function numberColumn(): NumberColumn {
  let held = new Float64Array(initialLength);
  let length = 0;
  return {
    push: (value) => {
      if (length === held.length) held = twiceAsLong(held);
      held[length] = value;
      length += 1;
    },
    read: () => held.subarray(0, length),
  };
}

function twiceAsLong(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** How many of the ascending `values` are at most `limit`. */
export function countUpTo(values: ArrayLike<number>, limit: number): number {
  return countUntil(values, (value) => value > limit);
}

/** How many of the ascending `values` are less than `limit`. */
export function countBelow(values: ArrayLike<number>, limit: number): number {
  return countUntil(values, (value) => value >= limit);
}

/** How many of the ascending `values` come before the first that `isBeyond`. */
function countUntil(values: ArrayLike<number>, isBeyond: (value: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBeyond(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
