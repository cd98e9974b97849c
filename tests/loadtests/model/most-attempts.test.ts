/** Over many people, attempts to sign in average the sourced number. */
import { expect, test } from "vitest";
import { facts } from "../../../loadtests/model/facts.ts";
import { mostAttempts } from "../../../loadtests/model/most-attempts.ts";

test("people whose sign-in never works make the sourced number of attempts, on average", () => {
  const attempts = Array.from({ length: 50_000 }, (_, person) => mostAttempts(person));
  expect(new Set(attempts)).toEqual(new Set([3, 4]));
  const mean = attempts.reduce((sum, count) => sum + count, 0) / attempts.length;
  expect(mean).toBeCloseTo(facts.attemptsWhenSlow.value, 1);
});
