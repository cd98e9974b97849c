/** The operating system account that runs Postgres: our own, unless we are root, which Postgres refuses. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { PartMissing } from "../part-missing.ts";

const run = promisify(execFile);

/** `undefined`: the account that runs this process. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | undefined;

const unprivilegedAccounts = ["postgres", "nobody"];

export async function findServerAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return undefined;
  const lines = (await readFile("/etc/passwd", "utf8")).split("\n").map((line) => line.split(":"));
  for (const name of unprivilegedAccounts) {
    const entry = lines.find((fields) => fields[0] === name);
    if (entry) return { uid: Number(entry[2]), gid: Number(entry[3]) };
  }
  throw new PartMissing({
    part: "postgres",
    problem: "Postgres refuses to run as root, and this machine has neither a postgres nor a nobody account",
    remedy: "run as another user, or create one for it: useradd --system postgres",
  });
}

export async function canEnter(folder: string, account: ServerAccount): Promise<boolean> {
  return succeeds("/bin/sh", ["-c", 'test -x "$1"', "sh", folder], account);
}

/** Whether a command succeeds under the given account. */
export async function succeeds(file: string, args: string[], account: ServerAccount): Promise<boolean> {
  try {
    await run(file, args, { ...account, cwd: "/" });
    return true;
  } catch {
    return false;
  }
}
