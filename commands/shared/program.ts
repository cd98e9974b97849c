/** The command line: every command in one list; each describes itself in its own file. */
import { Command, CommanderError } from "commander";
import { exitCodes } from "../../parts/exit-codes.ts";
import type { Finish } from "../../rehearsal/context.ts";

/** Read only when asked for: a command that starts at once should not wait for what another one needs. */
const commands = new Map<string, () => Promise<(finish: Finish) => Command>>([
  ["rehearse", async () => (await import("../rehearse.ts")).rehearseCommand],
  ["seed", async () => (await import("../seed.ts")).seedCommand],
  ["serve", async () => (await import("../serve.ts")).serveCommand],
  ["load", async () => (await import("../load.ts")).loadCommand],
  ["audit", async () => (await import("../audit.ts")).auditCommand],
  ["report", async () => (await import("../report.ts")).reportCommand],
  ["observe", async () => (await import("../observe.ts")).observeCommand],
  ["prove", async () => (await import("../prove.ts")).proveCommand],
  ["doctor", async () => (await import("../doctor.ts")).doctorCommand],
]);

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

/** Said on standard error by then; --json has its one result all the same. */
function refuseUsage({ message }: CommanderError, commandLine: string[]): number {
  const error = { exitCode: exitCodes.badInput, lines: [message] };
  if (commandLine.includes("--json")) process.stdout.write(`${JSON.stringify({ error })}\n`);
  return exitCodes.badInput;
}

/** With the command that was asked for, or with all of them where that is none. */
async function createProgram(finish: Finish, asked: string | undefined): Promise<Command> {
  const program = new Command("firstbell").description(
    "Rehearses a school district's opening week against its student information system, before students depend on it.",
  );
  const one = commands.get(asked ?? "");
  for (const read of one ? [one] : commands.values()) program.addCommand((await read())(finish));
  for (const command of [program, ...program.commands]) command.exitOverride().showHelpAfterError();
  return program;
}
