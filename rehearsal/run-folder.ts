/** Creates the folder for one run's evidence, named by its start time and a random suffix. */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "./context.ts";

export type RunFolder = { readonly runId: string; readonly runDirectory: string };

/** `20260811T070000Z-3f9a1c`: UTC, and something random, so that two runs never share a folder. */
export async function makeRunFolder(context: Context): Promise<RunFolder> {
  const time = context
    .now()
    .toISOString()
    .replace(/[-:]|\.\d+/g, "");
  const runId = `${time}-${randomBytes(3).toString("hex")}`;
  const runDirectory = join(context.settings.FIRSTBELL_RUNS, runId);
  await mkdir(runDirectory, { recursive: true });
  return { runId, runDirectory };
}
