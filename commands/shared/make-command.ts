/** What a command's file exports: a function that makes its part of the command line. */
import type { Command } from "commander";

/** Takes the exit code when the command is done. */
export type Finish = (exitCode: number) => void;

export type MakeCommand = (finish: Finish) => Command;
