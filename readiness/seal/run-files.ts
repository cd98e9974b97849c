/** The files of a run's folder with their sizes and digests, read as streams. */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { isMissingFile } from "../../parts/missing-file.ts";

export type RunFile = { readonly name: string; readonly bytes: number; readonly sha256: string };

export const manifestFile = "manifest.json";
/** The public key that the manifest is signed with. */
export const publicKeyFile = "seal-key.pub.pem";
/** Derived from the others, and written again by `firstbell report`. */
export const reportFiles: readonly string[] = ["report.json", "report.html", "report.pdf"];

/** In the order of their names; the manifest isn't among them. A folder that doesn't exist has none. */
export async function listRunFiles(directory: string): Promise<RunFile[]> {
  const names = await namesIn(directory);
  return Promise.all(names.map((name) => describeFile(directory, name)));
}

async function namesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissingFile(error)) return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  return files.filter((name) => name !== manifestFile && !isPassing(name)).toSorted();
}

/** Half-written, or what a file manager leaves in any folder. */
function isPassing(name: string): boolean {
  return name.startsWith(".") || name.endsWith(".part");
}

async function describeFile(directory: string, name: string): Promise<RunFile> {
  const path = join(directory, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: readBytes }), hash);
  return { name, bytes: (await stat(path)).size, sha256: hash.digest("hex") };
}

const readBytes = 1024 * 1024;
