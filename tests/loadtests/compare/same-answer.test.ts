/** Two answers to one write are the same if they say the same. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { isSameAnswer } from "../../../loadtests/compare/same-answer.ts";

test("an answer stays the same in any order of its fields, and differs if any value does", () => {
  const fields = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(fields, (answer) => {
      const reversed = Object.fromEntries(Object.entries(answer).reverse());
      const [name = ""] = Object.keys(answer);
      const changed = { ...answer, [name]: { was: answer[name] } };
      const first = JSON.stringify({ answer });
      expect(isSameAnswer(first, JSON.stringify({ answer: reversed }))).toBe(true);
      expect(isSameAnswer(first, JSON.stringify({ answer: changed }))).toBe(false);
    }),
  );
});

test("what only the first answer has is no difference, and anything else is", () => {
  const first = JSON.stringify({ studentId: 7, guardian: { activationCode: "K7" } });
  expect(isSameAnswer(first, '{"guardian":null,"studentId":7}', ["guardian"])).toBe(true);
  expect(isSameAnswer(first, '{"guardian":null,"studentId":8}', ["guardian"])).toBe(false);
  expect(isSameAnswer(first, '{"guardian":null,"studentId":7}')).toBe(false);
});

test.each<[string | null, string | null, boolean]>([
  ["[1,2]", "[2,1]", false],
  ["[1, 2]", "[1,2]", true],
  ["<html>", "<html>", true],
  ["<html>", "{}", false],
  [null, "{}", false],
  [null, null, true],
])("%s and %s: %s", (first, second, same) => {
  expect(isSameAnswer(first, second)).toBe(same);
});
