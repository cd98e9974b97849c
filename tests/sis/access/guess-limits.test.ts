/** Who is slowed down by wrong passwords, and who is not. */
import { beforeEach, expect, test } from "vitest";
import { createGuessLimits, type GuessLimits } from "../../../sis/access/guess-limits.ts";
import { freeTries, wholeBudget } from "../../../sis/http/guess-rules.ts";

const home = { username: "grace@families.example", address: "198.51.100.7", deviceId: undefined };
const attacker = { ...home, address: "203.0.113.9" };
const ofDevice = { ...home, deviceId: "her-phone" };

let nowMs: number;
let limits: GuessLimits;
beforeEach(() => {
  nowMs = Date.parse("2026-08-11T15:15:00Z");
  limits = createGuessLimits(() => new Date(nowMs));
});

type Guess = Parameters<GuessLimits["begin"]>[0];

function guessWrong(guess: Guess, times: number): number {
  const begun = Array.from({ length: times }, () => limits.begin(guess));
  return begun.filter((each) => "right" in each).length;
}

test("many tries at once get no further than one at a time", () => {
  expect(guessWrong(attacker, 400)).toBe(freeTries);
  expect(limits.begin(attacker)).toEqual({ waitMs: 1_000 });
});

test("the same name in another letter case and from another address is the same account", () => {
  guessWrong(attacker, 400);
  const spelled = { ...attacker, username: " Grace@FAMILIES.example ", address: "203.0.113.10" };
  expect(limits.begin(spelled)).toEqual({ waitMs: 1_000 });
});

test("a known browser isn't slowed by other people's guesses, only by its own", () => {
  guessWrong(attacker, 400);
  expect(guessWrong(ofDevice, 400)).toBe(freeTries);
});

test("after the wait, the right password works and the count starts over", () => {
  guessWrong(attacker, 400);
  nowMs += 1_000;
  const begun = limits.begin(home);
  if ("right" in begun) begun.right();
  expect(guessWrong(home, 400)).toBe(freeTries);
});

test("a try whose password was never checked doesn't count", () => {
  for (let index = 0; index < 1_000; index += 1) {
    const begun = limits.begin(home);
    if ("unchecked" in begun) begun.unchecked();
  }
  expect(guessWrong(home, 400)).toBe(freeTries);
});

test("people at a school behind one address can mistype all morning; a program there is slowed to one try every two seconds", () => {
  const parents = Array.from({ length: 200 }, (_, index) => ({ ...home, username: `parent-${index}` }));
  expect(parents.filter((parent) => guessWrong(parent, 1) === 1)).toHaveLength(200);
  const right = limits.begin({ ...home, username: "parent-200" });
  expect(right).toHaveProperty("right");
  const spraying = Array.from({ length: 400 }, (_, index) => ({ ...home, username: `name-${index}` }));
  expect(spraying.filter((guess) => guessWrong(guess, 1) === 1)).toHaveLength(wholeBudget - 201);
  expect(limits.begin({ ...home, username: "parent-201" })).toEqual({ waitMs: 2_000 });
  expect(limits.begin(ofDevice)).toHaveProperty("right");
  expect(limits.begin({ ...home, username: "parent-201", address: "198.51.100.8" })).toHaveProperty("right");
});

test("people with the right password don't use up their address's budget", () => {
  for (let index = 0; index < 2 * wholeBudget; index += 1) {
    const begun = limits.begin({ ...home, username: `parent-${index}` });
    expect(begun).toHaveProperty("right");
    if ("right" in begun) begun.right();
  }
});
