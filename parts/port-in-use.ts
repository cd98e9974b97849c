/** Refuses a port that another program already listens on, and names that program where Linux tells who it is. */
import { readdir, readFile, readlink } from "node:fs/promises";
import { basename } from "node:path";
import { tryPort } from "./listening.ts";
import { PartMissing } from "./part-missing.ts";

/** Port 0, any free one, is always accepted. */
export async function refusePortInUse(part: string, port: number): Promise<void> {
  try {
    await tryPort(port);
  } catch (cause) {
    throw new PartMissing({
      part,
      problem: await problemOf(port, cause),
      remedy: "Choose another with --port, or --port 0 for any free one",
      cause,
    });
  }
}

async function problemOf(port: number, cause: unknown): Promise<string> {
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  if (code === "EACCES") return `port ${port} may only be used by an administrator of this machine`;
  if (code !== "EADDRINUSE") return `port ${port} can't be used: ${String(cause)}`;
  const program = await listenerOn(port).catch(() => undefined);
  return `port ${port} is in use: ${program ?? "another program"} listens there`;
}

/** Undefined if it belongs to another user, or the system isn't Linux. */
async function listenerOn(port: number): Promise<string | undefined> {
  const sockets = await listeningSockets(port);
  for (const id of (await readdir("/proc")).filter((name) => /^\d+$/.test(name)))
    if (await hasOneOf(id, sockets)) return `process ${id} (${await programOf(id)})`;
  return undefined;
}

const socketTables = ["/proc/net/tcp", "/proc/net/tcp6"];
const listening = "0A";

/** As their links read in /proc/PID/fd. */
async function listeningSockets(port: number): Promise<ReadonlySet<string>> {
  const tables = await Promise.all(socketTables.map((file) => readFile(file, "utf8").catch(() => "")));
  const rows = tables.flatMap((table) => table.split("\n")).map((line) => line.trim().split(/\s+/));
  const own = rows.filter(
    ([, local = "", , state]) =>
      state === listening && Number.parseInt(local.split(":")[1] ?? "", 16) === port,
  );
  return new Set(own.map((columns) => `socket:[${columns[9]}]`));
}

async function hasOneOf(id: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const folder = `/proc/${id}/fd`;
  const open = await readdir(folder).catch(() => []);
  const links = await Promise.all(open.map((name) => readlink(`${folder}/${name}`).catch(() => "")));
  return links.some((link) => sockets.has(link));
}

/** The program and its script, without options: those may hold secrets. */
async function programOf(id: string): Promise<string> {
  const words = (await readFile(`/proc/${id}/cmdline`, "utf8").catch(() => "")).split("\0");
  const [program = "", script] = words.filter((word) => !word.startsWith("-"));
  return (
    [program, script].flatMap((word) => (word ? [basename(word)] : [])).join(" ") || "its name isn't known"
  );
}
