/** Whether Postgres has enough memory to share between the processes of one query: a container may have very little. */
import { statfs } from "node:fs/promises";
import { found, type Part } from "./checked-part.ts";

/** Where Linux keeps it. */
export const sharedMemoryFolder = "/dev/shm";
/** Checks of 650,000 students were seen to use 37 MB; Docker gives a container 64 MB. */
const neededBytes = 64e6;

/** `folder`: where it is kept. */
export async function checkSharedMemory(folder: string): Promise<Omit<Part, "name">> {
  const filesystem = await statfs(folder).catch(() => undefined);
  return filesystem === undefined
    ? found("not a folder on this system")
    : sharedMemoryPart(filesystem.bavail * filesystem.bsize);
}

export function sharedMemoryPart(freeBytes: number): Omit<Part, "name"> {
  const version = `${Math.floor(freeBytes / 1e6)} MB free`;
  if (freeBytes >= neededBytes) return found(version);
  const needed = `${neededBytes / 1e6} MB`;
  return found(
    version,
    `650,000 students need ${needed}: give the container more shared memory (docker run --shm-size=256m), or use fewer --students`,
  );
}
