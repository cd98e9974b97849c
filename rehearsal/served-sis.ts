/** Where `serve` saves the addresses of its SIS, so that `load` finds its metrics. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Context } from "./context.ts";

const servedSis = z.object({ url: z.url(), metricsUrl: z.url() });
export type ServedSis = z.infer<typeof servedSis>;

/** Removed with the command. */
export async function saveServedSis(context: Context, { url, metricsUrl }: ServedSis): Promise<void> {
  const file = servedSisFile(context);
  await writeFile(file, `${JSON.stringify({ url, metricsUrl })}\n`);
  context.cleanup.add("the file of the served SIS", () => rm(file, { force: true }));
}

/** Undefined if the target isn't the SIS that `serve` runs. */
export async function findMetricsOf(context: Context, target: string): Promise<string | undefined> {
  try {
    const served = servedSis.parse(JSON.parse(await readFile(servedSisFile(context), "utf8")));
    return new URL(served.url).origin === new URL(target).origin ? served.metricsUrl : undefined;
  } catch {
    return undefined;
  }
}

function servedSisFile(context: Context): string {
  return join(context.settings.FIRSTBELL_HOME, "served-sis.json");
}
