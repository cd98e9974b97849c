#!/usr/bin/env node
/** Entry of the command line; the commands are in commands/, one file each. */
import { runProgram } from "./commands/program.ts";

process.exitCode = await runProgram(process.argv);
