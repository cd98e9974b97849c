/** The source of randomness: the same numbers everywhere, and streams that don't affect each other. */
import { describe, expect, test } from "vitest";
import { createWeightedChoice, hashOf, openStream, shuffledIndexes } from "../../seed/random.ts";

describe("a random stream", () => {
  test("gives the same numbers for the same seed, purpose and place, on any machine", () => {
    const stream = openStream(1, "students", 7);
    expect([stream.next(), stream.next(), stream.next()]).toEqual([
      1_667_817_268, 129_626_825, 1_073_420_070,
    ]);
  });

  test("differs from that of another seed, purpose or place", () => {
    const first = [openStream(1, "students", 7), openStream(2, "students", 7), openStream(1, "staff", 7)];
    const numbers = [...first, openStream(1, "students", 8)].map((stream) => stream.next());
    expect(new Set(numbers).size).toBe(4);
  });

  test("spreads evenly below a limit", () => {
    const stream = openStream(3, "students", 1);
    const counts = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) {
      const value = stream.below(10);
      counts[value] = (counts[value] ?? 0) + 1;
    }
    /* Chi-square with 9 degrees of freedom exceeds 27.9 once in a thousand times. */
    expect(counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(27.9);
  });

  test("follows weights", () => {
    const choose = createWeightedChoice([70, 0, 30]);
    const stream = openStream(4, "students", 1);
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 10_000; draw++) {
      const index = choose(stream);
      counts[index] = (counts[index] ?? 0) + 1;
    }
    expect(counts[1]).toBe(0);
    expect(counts[0]).toBeGreaterThan(6_800);
    expect(counts[0]).toBeLessThan(7_200);
  });

  test("shuffles without losing an index", () => {
    const order = shuffledIndexes(1_000, openStream(5, "households", 1));
    expect([...order].sort((first, second) => first - second)).toEqual([...Array(1_000).keys()]);
  });
});

test("hashes of consecutive numbers are unrelated", () => {
  const bits = Array.from({ length: 4_096 }, (_, index) => hashOf(1, "students", index) & 1);
  const ones = bits.reduce((sum, bit) => sum + bit, 0);
  expect(ones).toBeGreaterThan(1_900);
  expect(ones).toBeLessThan(2_200);
});
