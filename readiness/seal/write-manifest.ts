/** Seals a run when it has ended: manifest.json has the digest of each of its files, signed where there is a key. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../../parts/write-whole.ts";
import { envelopeText, sealed } from "./envelope.ts";
import { listRunFiles, manifestFile, publicKeyFile } from "./run-files.ts";
import type { SealKey } from "./seal-key.ts";
import { concludedSchema, statementOf } from "./statement.ts";

/** Before the run's files are listed: the key is one of them. */
export async function writePublicKey(directory: string, { publicKey }: SealKey): Promise<void> {
  await writeFile(join(directory, publicKeyFile), publicKey);
}

/** The report must be there. */
export async function writeManifest(directory: string, key?: SealKey): Promise<void> {
  const concluded = concludedSchema.parse(JSON.parse(await readFile(join(directory, "report.json"), "utf8")));
  const files = await listRunFiles(directory);
  const statement = statementOf({ files, concluded, key: key?.fingerprint ?? null });
  await writeWhole(join(directory, manifestFile), envelopeText(sealed(statement, key)));
}
