/** Finds the server process of a data folder by its postmaster.pid, and stops it if it was left behind. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/** In the data folder. */
export const pidFile = "postmaster.pid";
const fastShutdownMs = 60_000;
const pollMs = 50;

/** The running server of the folder, or undefined. */
export async function findPostmaster(
  dataFolder: string,
): Promise<{ processId: number; port: number } | undefined> {
  const lines = await readFile(join(dataFolder, pidFile), "utf8").then(
    (text) => text.split("\n"),
    () => [],
  );
  const processId = Number(lines[0]);
  if (!Number.isInteger(processId) || processId <= 1) return undefined;
  return (await isServerOf(processId, dataFolder)) ? { processId, port: Number(lines[3]) } : undefined;
}

/** A stale file may name a process id that now belongs to something else. */
async function isServerOf(processId: number, dataFolder: string): Promise<boolean> {
  const command = await commandOf(processId);
  return command.includes("postgres") && command.includes(dataFolder);
}

/** Slim Linux images have no ps; other systems have no /proc. */
function commandOf(processId: number): Promise<string> {
  const line =
    process.platform === "linux"
      ? readFile(`/proc/${processId}/cmdline`, "utf8")
      : run("ps", ["-ww", "-o", "args=", "-p", String(processId)]).then(({ stdout }) => stdout);
  return line.catch(() => "");
}

/** Fast shutdown (clients are disconnected, data is kept); if that doesn't finish, immediate shutdown. */
export async function stopPostmaster(dataFolder: string): Promise<void> {
  const found = await findPostmaster(dataFolder);
  if (found === undefined) return;
  signal(found.processId, "SIGINT");
  if (await endsWithin(found.processId, dataFolder)) return;
  signal(found.processId, "SIGQUIT");
  await endsWithin(found.processId, dataFolder);
}

/** A zombie has no command line: it has ended, even if its exit code is never collected. */
async function endsWithin(processId: number, dataFolder: string): Promise<boolean> {
  for (let waitedMs = 0; waitedMs < fastShutdownMs; waitedMs += pollMs) {
    if (!(await isServerOf(processId, dataFolder))) return true;
    await delay(pollMs);
  }
  return false;
}

function signal(processId: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(processId, name);
  } catch {
    return false;
  }
}
