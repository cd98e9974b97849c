/** The folder of a test run's Postgres: in memory if there is enough, because every database creates 300 files. */
import { statfs } from "node:fs/promises";
import { freemem } from "node:os";
import { join, resolve } from "node:path";

const memory = "/dev/shm";
/** Postgres uses part of this; the tests need the rest. */
const neededBytes = 4 * 2 ** 30;
const onDisk = resolve(import.meta.dirname, "../../.firstbell/tests");

/** One per user, who can't remove another user's folders. */
export async function scratchFolder(): Promise<string> {
  const filesystem = await statfs(memory).catch(() => undefined);
  const free = filesystem === undefined ? 0 : filesystem.bavail * filesystem.bsize;
  if (Math.min(free, freemem()) < neededBytes) return onDisk;
  return join(memory, `firstbell-tests-${process.getuid?.() ?? "all"}`);
}
