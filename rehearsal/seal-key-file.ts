/** The key that this machine seals runs with: a file that `firstbell keygen` makes. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BadInput } from "../parts/bad-input.ts";
import { isMissingFile } from "../parts/missing-file.ts";
import { makeSealKey, readSealKey, type SealKey } from "../readiness/seal/seal-key.ts";
import type { Settings } from "./settings.ts";

type Place = Pick<Settings, "FIRSTBELL_KEY" | "FIRSTBELL_HOME">;

export function sealKeyFile({ FIRSTBELL_KEY, FIRSTBELL_HOME }: Place): string {
  return FIRSTBELL_KEY ?? join(FIRSTBELL_HOME, "seal-key.pem");
}

/** The public part beside it, to give to readers. */
export function publicKeyFileOf(file: string): string {
  return `${file.replace(/\.pem$/, "")}.pub.pem`;
}

/** Undefined if there is no key and none was named. */
export async function findSealKey(settings: Place): Promise<SealKey | undefined> {
  const file = sealKeyFile(settings);
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    if (isMissingFile(error)) return undefined;
    throw error;
  });
  if (text === undefined && settings.FIRSTBELL_KEY === undefined) return undefined;
  const key = text === undefined ? undefined : readSealKey(text);
  if (key === undefined) throw badKey(file, text === undefined ? "no such file" : "not such a key");
  return key;
}

/** Never replaces a key. */
export async function createSealKey(settings: Place): Promise<{ file: string; key: SealKey }> {
  const file = sealKeyFile(settings);
  const pem = makeSealKey();
  const key = readSealKey(pem);
  if (key === undefined) throw new Error("A new key could not be read.");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, pem, { mode: 0o600, flag: "wx" }).catch((error: unknown) => {
    throw isExisting(error) ? existingKey(file) : error;
  });
  await writeFile(publicKeyFileOf(file), key.publicKey);
  return { file, key };
}

function isExisting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function badKey(file: string, seen: string): BadInput {
  return new BadInput([
    {
      name: "FIRSTBELL_KEY",
      seen: `${file}: ${seen}`,
      wanted: "an Ed25519 private key in PEM",
      remedy: "Make one with firstbell keygen, or unset FIRSTBELL_KEY.",
    },
  ]);
}

function existingKey(file: string): BadInput {
  return new BadInput([
    {
      name: "FIRSTBELL_KEY",
      seen: `${file}, which exists`,
      wanted: "a file that doesn't exist: a key is never replaced, since earlier runs are signed with it",
      remedy: "Use that key, or set FIRSTBELL_KEY to another file.",
    },
  ]);
}
