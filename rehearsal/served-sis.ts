/** Where `serve` saves what `load` must know of its SIS: where its metrics are, and how long its sessions last. */
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { Context } from "./context.ts";

const servedSis = z.object({
  url: z.url(),
  metricsUrl: z.url(),
  sessionHours: z.number().positive().optional(),
});
export type ServedSis = Readonly<z.infer<typeof servedSis>>;

type Home = { readonly settings: Pick<Context["settings"], "FIRSTBELL_HOME"> };

/** Removed with the command. */
export async function saveServedSis(
  context: Home & Pick<Context, "cleanup">,
  { url, metricsUrl, sessionHours }: ServedSis,
): Promise<void> {
  const file = servedSisFile(context);
  await writeFile(file, `${JSON.stringify({ url, metricsUrl, sessionHours })}\n`);
  context.cleanup.add("the file of the served SIS", () => rm(file, { force: true }));
}

/** Undefined if the target isn't the SIS that `serve` runs. */
export async function findServedSis(context: Home, target: string): Promise<ServedSis | undefined> {
  try {
    const served = servedSis.parse(JSON.parse(await readFile(servedSisFile(context), "utf8")));
    return new URL(served.url).origin === new URL(target).origin ? served : undefined;
  } catch {
    return undefined;
  }
}

function servedSisFile({ settings }: Home): string {
  return join(settings.FIRSTBELL_HOME, "served-sis.json");
}
