#!/usr/bin/env node
/** Entry of the command line; the commands are in commands/, one file each. */
import "./parts/fast-imports.ts";
import { runProgram } from "./commands/program/program.ts";
import { exceptThisMachineFromProxies } from "./parts/own-network.ts";

exceptThisMachineFromProxies(process.env);

/** Exits even if abandoned work is still waiting: everything that was started has been stopped by now. */
process.exit(await runProgram(process.argv));
