/** The result of `npm run interleavings`, kept until the SIS changes: a rehearsal of the same SIS takes it as evidence. */
import { createHash } from "node:crypto";
import { glob, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import {
  type InterleavingsEvidence,
  interleavingsSchema,
} from "../readiness/evidence/interleavings-evidence.ts";
import type { Settings } from "./settings.ts";

const sisFolder = resolve(import.meta.dirname, "../sis");

export function interleavingsFile({ FIRSTBELL_HOME }: Pick<Settings, "FIRSTBELL_HOME">): string {
  return join(FIRSTBELL_HOME, "interleavings.json");
}

/** SHA-256 of the source of the SIS: its files' paths and contents. */
export async function digestSis(): Promise<string> {
  const hash = createHash("sha256");
  const paths = await Array.fromAsync(glob("**/*.{ts,sql}", { cwd: sisFolder }));
  for (const path of paths.toSorted()) hash.update(path).update(await readFile(join(sisFolder, path)));
  return hash.digest("hex");
}

/** Undefined if nothing was played, or another version of the SIS. */
export async function findInterleavings(settings: Settings): Promise<InterleavingsEvidence | undefined> {
  const played = await readPlayed(interleavingsFile(settings));
  return played?.sisDigest === (await digestSis()) ? played : undefined;
}

/** A missing or damaged file counts as nothing played: it must not fail a finished rehearsal. */
async function readPlayed(file: string): Promise<InterleavingsEvidence | undefined> {
  try {
    return interleavingsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
