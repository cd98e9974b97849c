/** The command line: its commands, options and help, as commander reads them. */
import { Command, CommanderError } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import { doctor } from "./doctor.ts";
import { runCommand } from "./run-command.ts";

export async function runProgram(commandLine: string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const finish = (code: number): void => {
    exitCode = code;
  };
  try {
    await createProgram(finish).parseAsync(commandLine);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  }
}

function createProgram(finish: (exitCode: number) => void): Command {
  const program = new Command("firstbell")
    .description("Rehearses a school district's opening week before real students depend on it.")
    .exitOverride()
    .showHelpAfterError();
  program
    .command("doctor")
    .description("each part: found and its version, or what is missing and what to do")
    .option("--json", "one machine-readable result on standard output")
    .action(async (given) => finish(await runCommand({ given }, doctor)));
  return program;
}
