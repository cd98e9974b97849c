/** What a command's file exports: a function that builds its part of the command line. */
import type { Command } from "commander";

/** Receives the exit code when the command is done. */
export type Finish = (exitCode: number) => void;

export type MakeCommand = (finish: Finish) => Command;
