/** Writes the generated files of the dashboards, and with `--draw <run folder>` the pictures of the boards for that run. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Command } from "commander";
import { BadInput } from "../parts/bad-input.ts";
import { exitCodes } from "../parts/exit-codes.ts";
import { generatedFiles } from "./generated-files.ts";

const projectFolder = join(import.meta.dirname, "..");

async function generate(): Promise<void> {
  for (const { path, content } of generatedFiles) {
    const file = join(projectFolder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content());
    console.error(path);
  }
}

/** Loads what draws, the charts' library with it, only for this. */
async function draw(runFolder: string): Promise<void> {
  const { writePictures } = await import("./draw/write-pictures.ts");
  for (const path of await writePictures(projectFolder, runFolder)) console.error(path);
}

const command = new Command("npm run dashboards --")
  .description(
    "Writes the Prometheus rules, the Grafana boards, the runbooks page and the schema of report.json.",
  )
  .option("--draw <run>", "also draw the pictures of the boards from this run's folder")
  .allowExcessArguments(false)
  .showHelpAfterError("Run npm run dashboards -- --help to see the options.")
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.badInput))
  .parse();
const { draw: runFolder } = command.opts<{ readonly draw?: string }>();

try {
  await generate();
  if (runFolder !== undefined) await draw(runFolder);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = exitCodes.badInput;
}
