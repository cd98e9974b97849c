/** Where the Postgres of a test run lies: in memory where there is plenty, since every database is 300 files to make. */
import { statfs } from "node:fs/promises";
import { freemem } from "node:os";
import { join, resolve } from "node:path";

const memory = "/dev/shm";
/** It takes a quarter of one; the tests themselves need the rest. */
const neededBytes = 4 * 2 ** 30;
const onDisk = resolve(import.meta.dirname, "../../.firstbell/tests");

/** Each user's own: nobody may sweep the folders of another. */
export async function scratchFolder(): Promise<string> {
  const filesystem = await statfs(memory).catch(() => null);
  const free = filesystem === null ? 0 : filesystem.bavail * filesystem.bsize;
  if (Math.min(free, freemem()) < neededBytes) return onDisk;
  return join(memory, `firstbell-tests-${process.getuid?.() ?? "all"}`);
}
