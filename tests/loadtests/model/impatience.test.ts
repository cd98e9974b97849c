/** Impatience: over many people the attempts are the sourced 3.2 a person. */
import { expect, test } from "vitest";
import { facts } from "../../../loadtests/model/facts.ts";
import { mostAttempts } from "../../../loadtests/model/impatience.ts";

test("people whose sign-in never works make 3.2 attempts each, on average", () => {
  const attempts = Array.from({ length: 50_000 }, (_, person) => mostAttempts(person));
  expect(new Set(attempts)).toEqual(new Set([3, 4]));
  const mean = attempts.reduce((sum, count) => sum + count, 0) / attempts.length;
  expect(mean).toBeCloseTo(facts.attemptsWhenSlow.value, 1);
});
