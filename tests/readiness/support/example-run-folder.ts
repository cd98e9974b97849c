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
  const { load, ledger, audit, interleavings } = evidence;
  const own = { load, "ledger-account": ledger, audit, interleavings };
  for (const [name, part] of Object.entries(own))
    if (part !== undefined) await write(directory, `${name}.json`, { run: evidence.run.id, ...part });
  for (const name of [
    "plan.json",
    "played.json",
    "k6-summary.json",
    "k6-series.ndjson.gz",
    "ledger.ndjson",
    "machine.ndjson",
    "ledger-findings.ndjson",
    "audit-findings.ndjson",
  ])
    await write(directory, name, "{}\n");
  if (waivers.length > 0) await write(directory, "waivers.json", { waivers });
}

function write(directory: string, name: string, content: unknown): Promise<void> {
  return writeFile(join(directory, name), typeof content === "string" ? content : JSON.stringify(content));
}
