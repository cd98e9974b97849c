/** Even the smallest load tries everything that is forbidden, and the largest hardly anything. */
import { expect, test } from "vitest";
import { forbiddenTurn } from "../../../../targets/reference-sis/people/forbidden-turn.ts";

const kinds = ["one", "two"] as const;

test("the first few people try each kind twice, and then one person in 400 each", () => {
  const turns = Array.from({ length: 1200 }, (_, index) => forbiddenTurn(index, kinds));
  expect(turns.slice(0, 5)).toEqual(["one", "two", "one", "two", undefined]);
  expect(turns.flatMap((turn, index) => (turn === undefined ? [] : [index]))).toEqual([
    ...[0, 1, 2, 3, 400, 401, 800, 801],
  ]);
});
