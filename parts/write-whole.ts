/** Writes a file that readers see whole or not at all: neither an interruption nor a full disk leaves a part of it. */
import { rename, rm, writeFile } from "node:fs/promises";

export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, content);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await rename(part, path);
}
