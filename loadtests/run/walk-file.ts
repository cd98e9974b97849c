/** `walk.ndjson`: a line for each request that had to be refused when everyone had left. */
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { isMissingFile } from "../../parts/missing-file.ts";
import { type WalkLine, walkLineSchema } from "../../readiness/evidence/walk-evidence.ts";

export async function writeWalk(file: string, lines: readonly WalkLine[]): Promise<void> {
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Undefined in runs that were recorded before anyone walked. */
export async function readWalk(file: string): Promise<WalkLine[] | undefined> {
  const lines: WalkLine[] = [];
  try {
    for await (const line of createInterface({ input: createReadStream(file) }))
      lines.push(walkLineSchema.parse(JSON.parse(line)));
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
  return lines;
}
