/** The folders in which runs leave their evidence, side by side. */
import { readdir, readFile } from "node:fs/promises";
import { parsed } from "../seal/statement.ts";

/** Names, newest first: each begins with the time at which its run began. Others lie among them, too. */
export async function runFolders(runsFolder: string): Promise<string[]> {
  const entries = await readdir(runsFolder, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return folders.sort().reverse();
}

/** Undefined if the file is missing, or isn't JSON. */
export async function readJson(file: string): Promise<unknown> {
  return parsed(await readFile(file, "utf8").catch(() => ""));
}
