/** Writes the generated files of the dashboards, and with `--draw <run folder>` the pictures of the boards for that run. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { BadInput } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { writePictures } from "./draw/write-pictures.ts";
import { generatedFiles } from "./generated-files.ts";

const projectFolder = join(import.meta.dirname, "..");
const { values } = parseArgs({ options: { draw: { type: "string" } } });

async function generate(): Promise<void> {
  for (const { path, content } of generatedFiles) {
    const file = join(projectFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content());
    console.error(path);
  }
}

async function draw(runFolder: string): Promise<void> {
  for (const path of await writePictures(projectFolder, runFolder)) console.error(path);
}

try {
  await generate();
  if (values.draw !== undefined) await draw(values.draw);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = exitCodes.badInput;
}
