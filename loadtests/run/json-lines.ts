/** Files of evidence with one JSON value on each line, written at once and read whole. */
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { z } from "zod";
import { isMissingFile } from "../../parts/missing-file.ts";

export async function writeJsonLines(file: string, lines: readonly unknown[]): Promise<void> {
  await writeFile(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

/** Undefined if there is no such file: runs that were recorded before it was written have none. */
export async function readJsonLines<Line>(file: string, shape: z.ZodType<Line>): Promise<Line[] | undefined> {
  const lines: Line[] = [];
  try {
    for await (const line of createInterface({ input: createReadStream(file) }))
      lines.push(shape.parse(JSON.parse(line)));
  } catch (error) {
    if (isMissingFile(error)) return undefined;
    throw error;
  }
  return lines;
}
