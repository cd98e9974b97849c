/** The only source of randomness: integer streams that any worker can open anywhere, the same on every machine. */

/** One number per purpose, so that a new purpose never shifts an old one. */
export const purposes = {
  schools: 1,
  schoolNames: 2,
  programs: 3,
  households: 4,
  sections: 5,
  students: 6,
  guardians: 7,
  staff: 8,
  enrollments: 9,
  bells: 10,
  passwords: 11,
  accounts: 12,
  specialEducation: 13,
  former: 14,
  homes: 15,
  courseHistory: 17,
  language: 18,
  health: 19,
} as const;
export type Purpose = keyof typeof purposes;

/** A 32-bit number that depends only on its arguments: random access without a stream. */
export function hashOf(seed: number, purpose: Purpose, first: number, second = 0, third = 0): number {
  let state = mix(0x5eed, seed);
  state = mix(mix(state, purposes[purpose]), first);
  return finish(mix(mix(state, second), third));
}

/** Random numbers in a fixed order. */
export type RandomStream = {
  /** 0 … 2^32 - 1. */
  next(): number;
  /** 0 … limit - 1; limit at most 2^21. */
  below(limit: number): number;
  /** True `parts` times in `whole`. */
  chance(parts: number, whole: number): boolean;
};

/** The generator is sfc32, warmed up for eight rounds. */
export function openStream(seed: number, purpose: Purpose, first: number, second = 0): RandomStream {
  let a = hashOf(seed, purpose, first, second, 1) | 0;
  let b = hashOf(seed, purpose, first, second, 2) | 0;
  let c = hashOf(seed, purpose, first, second, 3) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() * limit) / 4_294_967_296);
  for (let round = 0; round < 8; round++) next();
  return { next, below, chance: (parts, whole) => below(whole) < parts };
}

/** Draws an index in proportion to its weight. */
export function createWeightedChoice(weights: readonly number[]): (stream: RandomStream) => number {
  const bounds: number[] = [];
  let total = 0;
  for (const weight of weights) {
    total += weight;
    bounds.push(total);
  }
  const last = bounds.length - 1;
  return (stream) => {
    const ticket = stream.below(total);
    let index = 0;
    while (index < last && ticket >= (bounds[index] ?? total)) index++;
    return index;
  };
}

/** The same for long lists: one number and one comparison for each draw, however many weights there are (Vose's alias). */
export function createAliasChoice(weights: readonly number[]): (stream: RandomStream) => number {
  const length = weights.length;
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const keeps = Float64Array.from(weights, (weight) => (weight * length) / all);
  const other = new Int32Array(length);
  const small = [...keeps.keys()].filter((index) => (keeps[index] ?? 0) < 1);
  const large = [...keeps.keys()].filter((index) => (keeps[index] ?? 0) >= 1);
  for (let low = small.pop(); low !== undefined; low = small.pop()) {
    const high = large.pop();
    /* Only rounding leaves a small one without a large one. */
    if (high === undefined) keeps[low] = 1;
    else fill(keeps, other, { low, high, small, large });
  }
  for (const index of large) keeps[index] = 1;
  return (stream) => {
    const place = (stream.next() / 4_294_967_296) * length;
    const index = Math.floor(place);
    return place - index < (keeps[index] ?? 1) ? index : (other[index] ?? index);
  };
}

type Filling = {
  readonly low: number;
  readonly high: number;
  readonly small: number[];
  readonly large: number[];
};

/** What the small one leaves of its place goes to the large one, which then is as small or as large as what remains. */
function fill(keeps: Float64Array, other: Int32Array, { low, high, small, large }: Filling): void {
  other[low] = high;
  keeps[high] = (keeps[high] ?? 0) + (keeps[low] ?? 0) - 1;
  if ((keeps[high] ?? 0) < 1) small.push(high);
  else large.push(high);
}

/** The numbers 0 … length - 1 in random order. */
export function shuffledIndexes(length: number, stream: RandomStream): Int32Array {
  const order = new Int32Array(length);
  for (let index = 1; index < length; index++) {
    const other = stream.below(index + 1);
    order[index] = order[other] ?? 0;
    order[other] = index;
  }
  return order;
}

/** One round of Murmur3 (32 bits). */
function mix(state: number, value: number): number {
  let k = Math.imul(value | 0, 0xcc9e2d51);
  k = (k << 15) | (k >>> 17);
  let h = state ^ Math.imul(k, 0x1b873593);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

/** Murmur3's finalizer. */
function finish(state: number): number {
  let h = state;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
