/** CPU time and memory of processes and of the machine, from Linux's /proc; on other systems, of the machine only. */
import { readFile } from "node:fs/promises";
import { cpus } from "node:os";

/** Clock ticks per second: 100 on every Linux that Node runs on (USER_HZ). */
const ticksPerSecond = 100;

export type ProcessUse = { readonly cpuSeconds: number; readonly memoryBytes: number };
export type MachineUse = { readonly busySeconds: number; readonly idleSeconds: number };

const nothingUsed: ProcessUse = { cpuSeconds: 0, memoryBytes: 0 };

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, "utf8").catch(() => "");
}

/** Fields of /proc/<id>/stat after the name, which may hold spaces and brackets: state is number 0. */
function statFields(stat: string): number[] {
  return stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .map(Number);
}

/** User and system time; with `children`, also that of children that have ended and were waited for. */
function cpuSeconds(stat: string, children: boolean): number {
  const fields = statFields(stat);
  const own = (fields[11] ?? 0) + (fields[12] ?? 0);
  const ended = children ? (fields[13] ?? 0) + (fields[14] ?? 0) : 0;
  return stat === "" ? 0 : (own + ended) / ticksPerSecond;
}

function statusBytes(status: string, field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
  return Number(kilobytes ?? 0) * 1024;
}

export async function processUse(processId: number | undefined): Promise<ProcessUse> {
  if (processId === undefined) return nothingUsed;
  const [stat, status] = await Promise.all([
    readOrEmpty(`/proc/${processId}/stat`),
    readOrEmpty(`/proc/${processId}/status`),
  ]);
  return { cpuSeconds: cpuSeconds(stat, false), memoryBytes: statusBytes(status, "VmRSS") };
}

/** Processor time of this process's children that have ended. */
export async function endedChildrenSeconds(): Promise<number> {
  const stat = await readOrEmpty("/proc/self/stat");
  return cpuSeconds(stat, true) - cpuSeconds(stat, false);
}

/** A server and its children: the memory of each, and the memory that they share, counted once. */
export async function serverUse(processId: number | undefined): Promise<ProcessUse> {
  if (processId === undefined) return nothingUsed;
  const family = await serverFamily(processId);
  const stats = await Promise.all(family.map((member) => readOrEmpty(`/proc/${member}/stat`)));
  const statuses = await Promise.all(family.map((member) => readOrEmpty(`/proc/${member}/status`)));
  const own = statuses.reduce((sum, status) => sum + statusBytes(status, "RssAnon"), 0);
  const shared = Math.max(...statuses.map((status) => statusBytes(status, "RssShmem")));
  return {
    cpuSeconds: stats.reduce((sum, stat, index) => sum + cpuSeconds(stat, index === 0), 0),
    memoryBytes: own + shared,
  };
}

export async function serverFamily(processId: number): Promise<number[]> {
  const children = (await readOrEmpty(`/proc/${processId}/task/${processId}/children`)).trim();
  return [processId, ...(children === "" ? [] : children.split(" ").map(Number))];
}

/** What Node knows on every platform; it lacks the time that a hypervisor takes away. */
function portableUse(): MachineUse {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (kinds: (keyof (typeof times)[number])[]) =>
    times.reduce((total, time) => total + kinds.reduce((part, kind) => part + time[kind], 0), 0) / 1000;
  return { busySeconds: sum(["user", "nice", "sys", "irq"]), idleSeconds: sum(["idle"]) };
}

/** All processors together since the machine started; waiting for a disk counts as idle. */
export async function machineUse(): Promise<MachineUse> {
  const stat = await readOrEmpty("/proc/stat");
  if (stat === "") return portableUse();
  const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, interrupts = 0, soft = 0, stolen = 0] = stat
    .slice(0, stat.indexOf("\n"))
    .trim()
    .split(/\s+/)
    .slice(1)
    .map(Number);
  return {
    busySeconds: (user + nice + system + interrupts + soft + stolen) / ticksPerSecond,
    idleSeconds: (idle + wait) / ticksPerSecond,
  };
}
