/** Pools of people: lists that are long enough for the plan. */
import { expect, test } from "vitest";
import { allJourneys } from "../../../../loadtests/all-journeys.ts";
import { allPools } from "../../../../targets/reference-sis/people/all-pools.ts";
import { repeatedTo } from "../../../../targets/reference-sis/people/pool.ts";

test("a list that is too short is repeated, and an empty one stays empty", () => {
  expect(repeatedTo([1, 2, 3], 7)).toEqual([1, 2, 3, 1, 2, 3, 1]);
  expect(repeatedTo([], 7)).toEqual([]);
});

test("every journey takes its people from a pool that exists", () => {
  const pools = allPools.map(({ id }) => id);
  for (const { people } of allJourneys) expect(pools).toContain(people);
});
