/** Checks a program before it's used: whether it starts, and which version it is. */
import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { promisify } from "node:util";
import type { GoProgram } from "./go-program.ts";

const run = promisify(execFile);
const versionTimeoutMs = 10_000;

/** Null if it doesn't start or isn't the program. */
export async function programVersion(program: GoProgram, path: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(path, [program.versionFlag], { timeout: versionTimeoutMs });
    return program.versionPattern.exec(stdout + stderr)?.[1] ?? undefined;
  } catch {
    return undefined;
  }
}

/** Also undefined if the file doesn't exist; that is checked first because starting a process costs more. */
export async function versionIfThere(program: GoProgram, path: string): Promise<string | undefined> {
  const isProgram = await access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
  return isProgram ? programVersion(program, path) : undefined;
}
