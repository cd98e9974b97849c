/**
 * What a command's file exports: a function that builds its part of the command line. The file imports what does the long
 * work only when that begins, so that help and bad usage don't wait for it.
 */
import type { Command } from "commander";

/** Receives the exit code when the command is done. */
export type Finish = (exitCode: number) => void;

export type MakeCommand = (finish: Finish) => Command;
