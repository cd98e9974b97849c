#!/usr/bin/env node
/** Entry of the command line; the commands are in commands/, one file each. */
import { runProgram } from "./commands/shared/program.ts";

/** Ends even if something that was given up still waits: whatever was started has been stopped by now. */
process.exit(await runProgram(process.argv));
