/** Where Postgres keeps its files: the requested folder, or one under /var/tmp if its account can't enter that. */
import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { PartMissing } from "../part-missing.ts";
import { canEnter, type ServerAccount } from "./account.ts";

export async function reachableFolder(wanted: string, account: ServerAccount): Promise<string> {
  const folder = resolve(wanted);
  await mkdir(folder, { recursive: true });
  return (await canEnter(folder, account)) ? folder : ownFolderFor(folder);
}

/** A private folder under /var/tmp, one per key; the same key finds it again. */
export async function ownFolderFor(key: string): Promise<string> {
  const folder = ownFolderPath(key);
  await mkdir(folder, { mode: 0o755 }).catch(ignoreExisting);
  await refuseForeign(folder);
  return folder;
}

function ownFolderPath(key: string): string {
  const name = createHash("sha256").update(`${process.getuid?.()}:${key}`).digest("hex").slice(0, 12);
  return join("/var/tmp", `firstbell-${name}`);
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}

/** Anyone can write to /var/tmp, so a folder or link that someone else created there isn't used. */
async function refuseForeign(folder: string): Promise<void> {
  const found = await lstat(folder);
  if (found.isDirectory() && found.uid === process.getuid?.()) return;
  throw new PartMissing({
    part: "postgres",
    problem: `${folder} belongs to another user`,
    remedy: "have it removed, or set FIRSTBELL_HOME to a folder that every account can enter",
  });
}
