/** What a Postgres that died leaves behind: a postmaster.pid that names nobody, and backends that outlive their postmaster. */
import { readdir, readFile, readlink, realpath, rm } from "node:fs/promises";
import { join } from "node:path";
import { findPostmaster, pidFile } from "./postmaster.ts";

/**
 * Postgres refuses to start if the file is empty, or names a process that runs, whichever it is: process ids come again
 * after a reboot. Call it only while nobody else can start a server on the folder.
 */
export async function removeStalePidFile(dataFolder: string): Promise<void> {
  const file = join(dataFolder, pidFile);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined || (await findPostmaster(dataFolder)) !== undefined) return;
  const processId = Number(text.split("\n")[0]);
  if (text.trim() === "" || (await isAnother(processId, dataFolder))) await rm(file, { force: true });
}

/** A process whose command line can't be read may be the server. */
async function isAnother(processId: number, dataFolder: string): Promise<boolean> {
  const command = await readFile(`/proc/${processId}/cmdline`, "utf8").catch(() => "");
  return command !== "" && !command.includes(dataFolder);
}

/**
 * Ends the backends that a killed postmaster left at work: no server can start while one holds its shared memory. Their
 * clients get no answer, as after a crash, and what they had committed is kept. Returns how many there were.
 */
export async function endOrphans(dataFolder: string): Promise<number> {
  if ((await findPostmaster(dataFolder)) !== undefined) return 0;
  const folder = await realpath(dataFolder);
  const processes = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(processes.map((id) => isBackendOf(id, folder)));
  const orphans = processes.filter((_, index) => found[index]);
  for (const id of orphans) kill(Number(id));
  return orphans.length;
}

async function isBackendOf(id: string, folder: string): Promise<boolean> {
  const workingFolder = await readlink(`/proc/${id}/cwd`).catch(() => "");
  if (workingFolder !== folder) return false;
  return (await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")).startsWith("postgres:");
}

/** Immediately, as Postgres itself does after a crash. */
function kill(processId: number): void {
  try {
    process.kill(processId, "SIGQUIT");
  } catch (error) {
    const isGone = error instanceof Error && "code" in error && error.code === "ESRCH";
    if (!isGone) throw error;
  }
}
