/** Settings and options: all problems are reported together, and secrets are never shown. */
import { expect, test } from "vitest";
import { BadInput } from "../../parts/bad-input.ts";
import { readSettings } from "../../rehearsal/settings.ts";

function problemsOf(variables: NodeJS.ProcessEnv, given: Record<string, unknown> = {}): BadInput {
  try {
    readSettings(variables, given);
  } catch (error) {
    if (error instanceof BadInput) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

test("every bad setting and option is reported in one error, with the value seen and the value wanted", () => {
  const refusal = problemsOf(
    { DATABASE_URL: "mysql://root:geheim@db/x" },
    { students: "49", seed: "-1", load: "eleven", target: "ftp://sis" },
  );
  expect(refusal.problems.map(({ name }) => name)).toEqual([
    "DATABASE_URL",
    "--students",
    "--seed",
    "--load",
    "--target",
  ]);
  expect(refusal.message).toContain('--students: seen "49", wanted a whole number from 50 to 2000000');
});

test("a refused database address shows no part of it", () => {
  expect(problemsOf({ DATABASE_URL: "mysql://root:geheim@db/x" }).message).not.toMatch(/geheim|root|db\/x/);
});

test.each([
  ["students", "2000001"],
  ["students", "650000.5"],
  ["students", ""],
  ["load", "0"],
  ["load", "100.1"],
  ["load", "Infinity"],
  ["seed", "1e400"],
])("--%s %s is refused", (name, value) => {
  expect(problemsOf({}, { [name]: value }).problems.map((problem) => problem.name)).toEqual([`--${name}`]);
});

test("an empty variable counts as unset, and folders have defaults", () => {
  const { settings } = readSettings({ DATABASE_URL: "", FIRSTBELL_HOME: "" });
  expect(settings.DATABASE_URL).toBeUndefined();
  expect(settings.FIRSTBELL_HOME).toMatch(/\.firstbell$/);
});

test("options come back as numbers", () => {
  const { options } = readSettings({}, { students: "650000", seed: "1", load: "0.02" });
  expect(options).toMatchObject({ students: 650_000, seed: 1, load: 0.02 });
});
