/** Every command in README.md and docs/ exists, and its options and values are valid. Another test runs those in CONTRIBUTING.md. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { expect, test } from "vitest";
import { z } from "zod";
import { allCommands } from "../../commands/all-commands.ts";
import { chooseDefects, chooseMess, chooseScenario } from "../../commands/program/named-inputs.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { projectFolder } from "../support/child.ts";

const pages = ["README.md", ...globSync("docs/*.md", { cwd: projectFolder })];
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8")));

const documented = [...new Set(pages.flatMap(commandsIn))];
const scriptNames = [...new Set(documented.flatMap(scriptNameIn))];
const ofFirstbell = documented.flatMap((line) => {
  const words = firstbellWords(line);
  return words === undefined ? [] : [{ line, words }];
});

test("commands are found in code blocks and in running text", () => {
  const names = ofFirstbell.map(({ words: [name] }) => name);
  expect(names).toEqual(expect.arrayContaining(["rehearse", "load", "prove"]));
});

test.each(scriptNames)("package.json has the script for npm run %s", (name) => {
  expect(Object.keys(scripts)).toContain(name);
});

const cases = ofFirstbell.map(({ line, words: [name = "", ...words] }) => ({ line, name, words }));

test.each(cases)("options and values are valid: $line", async ({ name, words }) => {
  const command = await parse(name, words);
  const {
    scenario = name === "load" ? command.args[0] : "opening-day",
    defects = "none",
    mess,
  } = command.opts();
  const problems = [
    ...(await chooseScenario("scenario", scenario)).problems,
    ...chooseDefects(defects).problems,
    ...chooseMess(mess, "none").problems,
  ];
  expect(() => readSettings({}, command.opts(), problems)).not.toThrow();
});

test("a misspelled option and an unknown command are refused", async () => {
  await expect(parse("seed", ["--student", "500"])).rejects.toThrow("--student");
  await expect(parse("sede", [])).rejects.toThrow("there is no command sede");
  expect(firstbellWords("npm run load -- opening-day --target http://127.0.0.1:PORT")).toEqual([
    "load",
    "opening-day",
    "--target",
    "http://127.0.0.1:3000",
  ]);
});

/** Only parses: the command itself doesn't run. */
async function parse(name: string, words: readonly string[]): Promise<Command> {
  const command = (await allCommands[name]?.())?.(() => {});
  if (command === undefined) throw new Error(`there is no command ${name}`);
  for (const one of [command, ...command.commands])
    one
      .exitOverride()
      .configureOutput({ writeErr: () => {} })
      .action(() => {});
  return await command.parseAsync(words, { from: "user" });
}

/** Commands in code blocks, without comments, and in running text. */
function commandsIn(page: string): string[] {
  const text = readFileSync(join(projectFolder, page), "utf8");
  const blocks = [...text.matchAll(/^```sh.*\n([\s\S]*?)^```$/gm)].flatMap(([, block = ""]) =>
    block.split("\n"),
  );
  const inline = [...text.matchAll(/`((?:npm|npx|firstbell) [^`\n]+)`/g)].map(([, command = ""]) => command);
  return [...blocks, ...inline].map((line) => line.replace(/\s+#.*$/, "").trim()).filter(Boolean);
}

function scriptNameIn(line: string): string[] {
  return [...line.matchAll(/^npm run ([\w-]+)/g)].map(([, name = ""]) => name);
}

/** What follows `firstbell`, with placeholders filled in; undefined for any other command. */
function firstbellWords(line: string): string[] | undefined {
  const [, name = "", words = ""] = /^npm run ([\w-]+)(?: --(.*))?$/.exec(line) ?? [];
  const whole = name === "" ? line.replace(/^npx /, "") : `${scripts[name]} ${words}`;
  const [, given] = /^(?:node )?firstbell(?:\.ts)? (.+)$/.exec(whole) ?? [];
  return given?.replaceAll("<id>", "1").replaceAll("PORT", "3000").trim().split(/\s+/);
}
