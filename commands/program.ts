/** The command line: every command in one list; each describes itself in its own file. */
import { Command, CommanderError } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import { auditCommand } from "./audit.ts";
import { doctorCommand } from "./doctor.ts";
import { loadCommand } from "./load.ts";
import { rehearseCommand } from "./rehearse.ts";
import { reportCommand } from "./report.ts";
import { seedCommand } from "./seed.ts";
import { serveCommand } from "./serve.ts";

/** Told the exit code when the command has ended. */
export type Finish = (exitCode: number) => void;

const commands = [
  rehearseCommand,
  seedCommand,
  serveCommand,
  loadCommand,
  auditCommand,
  reportCommand,
  doctorCommand,
];

export async function runProgram(commandLine: string[]): Promise<number> {
  let exitCode: number = exitCodes.done;
  const program = createProgram((code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(commandLine);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.badInput;
  }
}

function createProgram(finish: Finish): Command {
  const program = new Command("firstbell").description(
    "Rehearses a school district's opening week against its student information system, before students depend on it.",
  );
  for (const describe of commands) program.addCommand(describe(finish));
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError();
  return program;
}
