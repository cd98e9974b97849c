/** `firstbell readiness`: the file in which a district states what no machine can measure. */
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { Command } from "commander";
import { BadInput } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { isMissingFile } from "../parts/missing-file.ts";
import { writeWhole } from "../parts/write-whole.ts";
import { counted, number } from "../readiness/evidence/plain-words.ts";
import { preparationFile, statedParts, unstatedParts } from "../readiness/evidence/preparation.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { type ReadinessFile, readReadinessFile } from "../rehearsal/readiness-file.ts";
import { importTable } from "../rehearsal/readiness-import/import-table.ts";
import type { Finish } from "./program/make-command.ts";
import { readinessTemplate } from "./program/readiness-template.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function readinessCommand(finish: Finish): Command {
  const command = new Command("readiness").description(
    "a district's own facts about training, known issues, help desk and way back",
  );
  command
    .command("init")
    .description("write a file to begin with")
    .argument("[file]", "where to write it", preparationFile)
    .addOption(jsonOption)
    .action(async (file: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => writeNew(context, file))),
    );
  command
    .command("check")
    .description("check a file, and say what it leaves out")
    .argument("[file]", "the file to check", preparationFile)
    .addOption(jsonOption)
    .action(async (file: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => check(context, file))),
    );
  command
    .command("import")
    .description("take issues or training from a CSV export into the file")
    .argument("<csv>", "a line for each issue, or for each role at a school")
    .option("--into <file>", "the file that receives them", preparationFile)
    .addOption(jsonOption)
    .action(async (csv: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => takeIn(context, csv, String(given.into)))),
    );
  return command;
}

async function writeNew(context: Context, given: string): CommandResult {
  const file = resolve(given);
  await writeFile(file, readinessTemplate, { flag: "wx" }).catch((error: unknown) => {
    if (!isThere(error)) throw error;
    const wanted = "a file that doesn't exist yet: what you wrote is never replaced";
    throw new BadInput([{ name: "FILE", seen: given, wanted, remedy: "Choose another name." }]);
  });
  context.say(`${file}\nFill it in, and check it with npm run readiness -- check ${given}`);
  context.answer({ file });
  return exitCodes.done;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

async function check(context: Context, file: string): CommandResult {
  const { preparation } = await readOrRefuse(file);
  const [stated, notTested] = [statedParts(preparation), unstatedParts(preparation)];
  context.say(`${file}: nothing to correct.`);
  context.say(`Will be judged: ${stated.join(", ") || "nothing"}.`);
  if (notTested.length > 0) context.say(`Left out, so not tested: ${notTested.join(", ")}.`);
  context.answer({ file, stated, notTested });
  return exitCodes.done;
}

async function takeIn(context: Context, csv: string, into: string): CommandResult {
  const { text, preparation } = await readOrRefuse(into);
  const imported = importTable({ name: csv, text: await readCsv(csv) }, { name: into, text, preparation });
  if (!("text" in imported)) throw new BadInput([...imported.problems]);
  const { added, updated, table } = imported;
  await writeWhole(into, imported.text);
  context.say(
    `${into}: ${counted(added, table.one, table.many)} added, ${number(updated)} updated; the others are as they were.`,
  );
  context.answer({ file: into, added, updated });
  return exitCodes.done;
}

async function readOrRefuse(file: string): Promise<ReadinessFile> {
  const { value, problems } = await readReadinessFile(file, "FILE");
  if (value === undefined) throw new BadInput([...problems]);
  return value;
}

async function readCsv(file: string): Promise<string> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if (!isMissingFile(error)) throw error;
    const wanted = "a CSV file, exported from your tracker or learning system";
    throw new BadInput([
      { name: "CSV", seen: `${file}, which doesn't exist`, wanted, remedy: "Check its path." },
    ]);
  });
}
