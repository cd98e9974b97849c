/** What every command is given: settings, a reporter for people, one result for machines, and what to clean up. */
import type { Cleanup } from "../parts/cleanup.ts";
import type { Reporter } from "../parts/progress.ts";
import type { Options, Settings } from "../parts/settings.ts";

export type Context = {
  settings: Settings;
  options: Options;
  environment: NodeJS.ProcessEnv;
  reporter: Reporter;
  cleanup: Cleanup;
  signal: AbortSignal;
  now: () => Date;
  /** For people on standard output, unless the command was asked for JSON: then on standard error. */
  say(line: string): void;
  /** The one machine-readable result; printed only with --json. */
  answer(result: unknown): void;
};

/** Exit code of a command that did its work. */
export type CommandResult = Promise<number>;

/** Told the exit code when the command has ended. */
export type Finish = (exitCode: number) => void;
