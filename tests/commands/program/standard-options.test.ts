/** Options that commands share say what is true for each. */
import { expect, test } from "vitest";
import { allCommands } from "../../../commands/all-commands.ts";

test.each([
  ["rehearse", "650000"],
  ["seed", "650000"],
  ["prove", "12000"],
])("the help of %s gives its own default size, %s", async (name, students) => {
  const command = (await allCommands[name]?.())?.(() => {});
  expect(command?.helpInformation()).toMatch(new RegExp(`--students[^-]*\\(default:\\s+${students}\\)`));
});

test.each([
  ["rehearse", "normal, or none with --through"],
  ["seed", "none"],
])("the help of %s gives its own default mess, %s", async (name, mess) => {
  const command = (await allCommands[name]?.())?.(() => {});
  expect(command?.helpInformation().replaceAll(/\s+/g, " ")).toContain(`(default: ${mess})`);
});
