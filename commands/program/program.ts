/** The command line. Each command is a file in commands/. */
import { Command, CommanderError } from "commander";
import { exitCodes } from "../../parts/exit-codes.ts";
import { allCommands } from "../all-commands.ts";
import type { Finish } from "./make-command.ts";

export async function runProgram(commandLine: string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const finish = (code: number): void => {
    exitCode = code;
  };
  const program = await createProgram(finish, commandLine[2]);
  try {
    await program.parseAsync(commandLine);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : refuseUsage(error, commandLine);
  }
}

/** Commander has already printed the message to standard error; --json still gets its one result. */
function refuseUsage({ message }: CommanderError, commandLine: string[]): number {
  const error = { exitCode: exitCodes.badInput, lines: [message] };
  if (commandLine.includes("--json")) process.stdout.write(`${JSON.stringify({ error })}\n`);
  return exitCodes.badInput;
}

/** Loads only the named command, so that it starts fast; loads all of them if it doesn't exist. */
async function createProgram(finish: Finish, name = ""): Promise<Command> {
  const program = new Command("firstbell").description(
    "Rehearses a school district's opening week against its student information system, before students depend on it.",
  );
  const one = Object.hasOwn(allCommands, name) ? allCommands[name] : undefined;
  for (const load of one ? [one] : Object.values(allCommands)) program.addCommand((await load())(finish));
  const within = program.commands.flatMap(({ commands }) => commands);
  for (const command of [program, ...program.commands, ...within])
    command.exitOverride().showHelpAfterError();
  return program;
}
