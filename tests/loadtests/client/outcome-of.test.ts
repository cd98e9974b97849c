/** What is certain about a write, whichever way its tries were answered. */
import { expect, test } from "vitest";
import { outcomeOf } from "../../../loadtests/client/outcome-of.ts";

const cases: readonly (readonly [
  that: string,
  first: number,
  second: number | undefined,
  outcome: string,
])[] = [
  ["a confirmation", 201, undefined, "ok"],
  ["a confirmation after an error", 500, 200, "ok"],
  ["a refusal", 409, undefined, "refused"],
  ["a refusal after a request that was shed", 503, 409, "refused"],
  ["a refusal after an error, which may have come after the write was done", 500, 409, "unknown"],
  ["a refusal after no answer", 0, 422, "unknown"],
  ["an error", 500, undefined, "unknown"],
  ["two errors", 503, 503, "unknown"],
  ["no answer", 0, 0, "unknown"],
];

test.each(cases)("%s", (_, first, second, outcome) => {
  expect(outcomeOf(first, second)).toBe(outcome);
});
