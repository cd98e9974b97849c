/** A run's folder on disk, as a rehearsal leaves it, from made-up evidence. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Evidence, Waiver } from "../../../readiness/evidence/evidence.ts";

export async function writeRunFolder(
  directory: string,
  evidence: Evidence,
  waivers: readonly Waiver[] = [],
): Promise<void> {
  await mkdir(directory, { recursive: true });
  await write(directory, "run.json", evidence.run);
  if (evidence.load !== undefined) await write(directory, "load.json", evidence.load);
  if (evidence.ledger !== undefined) await write(directory, "ledger-account.json", evidence.ledger);
  if (evidence.audit !== undefined) await write(directory, "audit.json", evidence.audit);
  if (evidence.interleavings !== undefined)
    await write(directory, "interleavings.json", evidence.interleavings);
  for (const name of [
    "plan.json",
    "k6-summary.json",
    "k6-series.ndjson.gz",
    "ledger.ndjson",
    "machine.ndjson",
  ])
    await write(directory, name, "{}\n");
  if (waivers.length > 0) await write(directory, "waivers.json", { waivers });
}

function write(directory: string, name: string, content: unknown): Promise<void> {
  return writeFile(join(directory, name), typeof content === "string" ? content : JSON.stringify(content));
}
