/** What judged a run: a digest of Firstbell's own source as it is installed, and the commit, if it's a clone. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { promisify } from "node:util";
import type { OwnSource } from "../readiness/evidence/evidence.ts";

/** Everything that runs; what only describes it or tests it can't change a verdict. */
export const sourceParts: readonly string[] = [
  "commands",
  "dashboards",
  "firstbell.ts",
  "house",
  "loadtests",
  "observe",
  "package-lock.json",
  "package.json",
  "parts",
  "proof",
  "readiness",
  "rehearsal",
  "seed",
  "sis",
  "targets",
];

const ownFolder = resolve(import.meta.dirname, "..");

export async function describeOwnSource(folder: string = ownFolder): Promise<OwnSource> {
  return { sha256: await digestOfSource(folder), commit: await commitOf(folder) };
}

/** As `sha256sum` prints it of the list that `sha256sum` prints of the files, in the order of their names. */
async function digestOfSource(folder: string): Promise<string> {
  const names = (await Promise.all(sourceParts.map((part) => filesIn(folder, part)))).flat().sort();
  const lines: string[] = [];
  // One after the other: a process may not open as many files at once.
  for (const name of names) lines.push(`${sha256(await readFile(join(folder, name)))}  ${name}\n`);
  return sha256(lines.join(""));
}

/** Names with slashes, relative to the folder. None if the part isn't there. */
async function filesIn(folder: string, part: string): Promise<string[]> {
  const path = join(folder, part);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (found.isFile()) return [part];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join("/"));
}

function sha256(content: Buffer | string): string {
  return createHash("sha256").update(content).digest("hex");
}

/** Null without git, or if the folder isn't the top of a clone. */
async function commitOf(folder: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)("git", ["rev-parse", "--show-prefix", "HEAD"], {
      cwd: folder,
    });
    const [prefix, commit = ""] = stdout.split("\n");
    return prefix === "" && commit !== "" ? commit : null;
  } catch {
    return null;
  }
}
