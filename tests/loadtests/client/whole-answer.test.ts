/** What the ledger keeps of a whole answer. */
import { expect, test } from "vitest";
import { wholeAnswer } from "../../../loadtests/client/whole-answer.ts";

test("everything but secrets, wherever they are", () => {
  const body = '{"studentId":7,"guardian":{"linked":false,"activationCode":"K7-QX"}}';
  expect(wholeAnswer(body, ["activationCode"])).toEqual({ studentId: 7, guardian: { linked: false } });
  expect(wholeAnswer(body)).toMatchObject({ guardian: { activationCode: "K7-QX" } });
});

test("a body that isn't JSON as it is", () => {
  expect(wholeAnswer("<!doctype html>")).toBe("<!doctype html>");
  expect(wholeAnswer("")).toBe("");
  expect(wholeAnswer(null)).toBeNull();
});
