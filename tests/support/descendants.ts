/** Lists the processes that a process has started, and their descendants. */
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { promisify } from "node:util";

type Parentage = { readonly processId: number; readonly parentId: number };

export async function descendantsOf(processId: number): Promise<number[]> {
  const all = await readParentage();
  const children = all.filter(({ parentId }) => parentId === processId).map((child) => child.processId);
  const further = await Promise.all(children.map(descendantsOf));
  return [...children, ...further.flat()];
}

/** Slim Linux images have no ps. */
async function readParentage(): Promise<Parentage[]> {
  if (process.platform === "linux") return readProcessFiles();
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid="]);
  return stdout.trim().split("\n").map(parsePair);
}

async function readProcessFiles(): Promise<Parentage[]> {
  const names = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, "utf8").catch(() => "")),
  );
  return stats.filter((stat) => stat !== "").map(parseStat);
}

/** The name in parentheses may contain anything; the state and the parent follow it. */
function parseStat(stat: string): Parentage {
  const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return { processId: Number.parseInt(stat, 10), parentId: Number(parent) };
}

function parsePair(line: string): Parentage {
  const [processId, parentId] = line.trim().split(/\s+/);
  return { processId: Number(processId), parentId: Number(parentId) };
}
