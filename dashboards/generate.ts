/** Writes the generated files of the dashboards: `node dashboards/generate.ts`. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generatedFiles } from "./generated-files.ts";

const projectFolder = join(import.meta.dirname, "..");

for (const { path, content } of generatedFiles) {
  const file = join(projectFolder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content());
  console.error(path);
}
