/** What every command gets: settings, progress for people, one result for machines, and a cleanup list. */
import type { Cleanup } from "../parts/cleanup.ts";
import type { Reporter } from "../parts/progress.ts";
import type { Options, Settings } from "./settings.ts";

export type Context = {
  readonly settings: Settings;
  readonly options: Options;
  readonly environment: NodeJS.ProcessEnv;
  readonly reporter: Reporter;
  readonly cleanup: Cleanup;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Prints a line for people: on standard output, or on standard error with --json. */
  say(line: string): void;
  /** Prints the one machine-readable result, with --json only. */
  answer(result: unknown): void;
};

/** The exit code of a command that finished. */
export type CommandResult = Promise<number>;
