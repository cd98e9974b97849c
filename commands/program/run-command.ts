/** Runs one command: reads settings, handles interrupts, cleans up, and turns every failure into an exit code. */
import { BadInput, type InputProblem } from "../../parts/bad-input.ts";
import { abortOnInterrupt, createCleanup } from "../../parts/cleanup.ts";
import { exitCodes } from "../../parts/exit-codes.ts";
import { PartMissing } from "../../parts/part-missing.ts";
import { createReporter } from "../../parts/progress.ts";
import type { CommandResult, Context } from "../../rehearsal/context.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { SeedRefusal } from "../../seed/seed-refusal.ts";
import { outsideFailure } from "./outside-failure.ts";

export type CommandInput = {
  readonly given: Record<string, unknown>;
  /** Problems with options that only this command knows. */
  readonly problems?: readonly InputProblem[];
};

export async function runCommand(
  input: CommandInput,
  work: (context: Context) => CommandResult,
): Promise<number> {
  const json = input.given.json === true;
  const signal = abortOnInterrupt();
  try {
    return await withCleanup(createContext(input, json, signal), work);
  } catch (error) {
    return explain(error, json, signal.aborted);
  }
}

function createContext(input: CommandInput, json: boolean, signal: AbortSignal): Context {
  const { settings, options } = readSettings(process.env, input.given, input.problems);
  const stream = json ? process.stderr : process.stdout;
  const reporter = createReporter({ stream, live: stream.isTTY === true, nowMs: () => performance.now() });
  return {
    settings,
    options,
    environment: process.env,
    reporter,
    signal,
    cleanup: createCleanup(signal),
    now: () => new Date(),
    say: reporter.say,
    answer: (result) => {
      if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    },
  };
}

/** How long interrupted work may take to stop on its own before its processes are stopped. */
const patienceMs = 25_000;

async function withCleanup(context: Context, work: (context: Context) => CommandResult): Promise<number> {
  try {
    return await Promise.race([work(context), outOfPatience(context.signal)]);
  } finally {
    await context.cleanup.run();
  }
}

function outOfPatience(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const giveUp = (): void => {
      setTimeout(() => reject(signal.reason), patienceMs).unref();
    };
    signal.addEventListener("abort", giveUp, { once: true });
  });
}

/** Bad input and missing parts get a plain message; anything else is a bug and shows its stack. */
function explain(error: unknown, json: boolean, interrupted: boolean): number {
  const { exitCode, lines } = judgeFailure(error, interrupted);
  process.stderr.write(`${lines.join("\n")}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { exitCode, lines } })}\n`);
  return exitCode;
}

function judgeFailure(error: unknown, interrupted: boolean): { exitCode: number; lines: string[] } {
  if (interrupted) {
    return {
      exitCode: exitCodes.interrupted,
      lines: ["Interrupted. Everything that was started has been stopped."],
    };
  }
  if (error instanceof SeedRefusal) {
    return { exitCode: exitCodes.badInput, lines: [error.message, error.hint] };
  }
  if (error instanceof BadInput) return { exitCode: exitCodes.badInput, lines: error.message.split("\n") };
  const missing = error instanceof PartMissing ? error : outsideFailure(error);
  if (missing) return { exitCode: exitCodes.partMissing, lines: [missing.message] };
  const stack = error instanceof Error ? describeWithCauses(error) : [String(error)];
  return { exitCode: exitCodes.defect, lines: ["This is a bug in Firstbell:", ...stack] };
}

function describeWithCauses(error: Error): string[] {
  const own = error.stack ?? error.message;
  return error.cause instanceof Error ? [own, "caused by:", ...describeWithCauses(error.cause)] : [own];
}
