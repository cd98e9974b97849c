/** `firstbell scenario new NAME`: a scenario of one's own, to begin with. */
import { writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { Command } from "commander";
import { BadInput } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import type { Finish } from "./program/make-command.ts";
import { ownScenarioId } from "./program/own-scenario.ts";
import { runCommand } from "./program/run-command.ts";
import { scenarioTemplate } from "./program/scenario-template.ts";
import { jsonOption } from "./program/standard-options.ts";

export function scenarioCommand(finish: Finish): Command {
  const command = new Command("scenario").description("scenarios of your own");
  command
    .command("new")
    .description("write a scenario to begin with, for rehearse and load")
    .argument("<file>", "where to write it, such as registration-week.ts")
    .addOption(jsonOption)
    .action(async (file: string, given: Record<string, unknown>) =>
      finish(await runCommand({ given }, (context) => writeNew(context, file))),
    );
  return command;
}

async function writeNew(context: Context, given: string): CommandResult {
  const file = resolve(given);
  const id = basename(given, ".ts");
  if (!given.endsWith(".ts") || !ownScenarioId.safeParse(id).success) {
    const wanted =
      "a .ts file whose name has lowercase words with hyphens, and isn't that of a scenario that comes with Firstbell";
    throw new BadInput([
      { name: "FILE", seen: given, wanted, remedy: "Name it registration-week.ts, for example." },
    ]);
  }
  await writeFile(file, scenarioTemplate(id, sourceFrom(dirname(file))), { flag: "wx" }).catch(
    (error: unknown) => {
      if (!isThere(error)) throw error;
      const wanted = "a file that doesn't exist yet: what you wrote is never replaced";
      throw new BadInput([{ name: "FILE", seen: given, wanted, remedy: "Choose another name." }]);
    },
  );
  context.say(`${file}\nPlay it with npm run rehearse -- --scenario ${given} --students 5000`);
  context.answer({ file, id });
  return exitCodes.done;
}

function isThere(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** Firstbell's own folder, seen from another one. */
function sourceFrom(folder: string): string {
  const path = relative(folder, join(import.meta.dirname, ".."));
  return path === "" ? "." : path.startsWith(".") ? path : `./${path}`;
}
