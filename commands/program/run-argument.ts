/** The argument RUN of commands that read a run's folder. */
import { stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";

/** The folder's absolute path. */
export async function chooseRun(folder: string): Promise<string> {
  const runDirectory = resolve(folder);
  const found = await stat(join(runDirectory, "run.json")).catch(() => undefined);
  if (found !== undefined) return runDirectory;
  throw new BadInput([
    {
      name: "RUN",
      seen: folder,
      wanted: "the folder of a run, with run.json in it",
      remedy: "Use one of the folders in runs.",
    },
  ]);
}
