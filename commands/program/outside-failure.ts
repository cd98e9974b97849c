/** Recognizes failures outside Firstbell (disk, folder, permission, damaged file), as opposed to our own defects. */
import { PartMissing } from "../../parts/part-missing.ts";

type Outside = { readonly part: string; readonly happened: string; readonly remedy: string };

const closedFolder: Outside = {
  part: "folder",
  happened: "a file cannot be written",
  remedy:
    "Set FIRSTBELL_HOME, FIRSTBELL_RUNS and XDG_CACHE_HOME (where built programs are kept) to writable folders.",
};
const fullDisk: Outside = {
  part: "disk",
  happened: "the disk is full",
  remedy: "Free up space, or set FIRSTBELL_HOME and FIRSTBELL_RUNS to folders on another disk.",
};
const usedQuota: Outside = {
  part: "disk",
  happened: "this account's disk quota is used up",
  remedy: fullDisk.remedy,
};
const longFile: Outside = {
  part: "disk",
  happened: "a file may not become that long",
  remedy:
    "Raise the limit (ulimit -f unlimited), or set FIRSTBELL_HOME and FIRSTBELL_RUNS to folders on another disk.",
};
/** A container has 64 MB unless it's told otherwise. */
const fullSharedMemory: Outside = {
  part: "shared memory",
  happened: "/dev/shm is full",
  remedy: "Give the container more of it (docker run --shm-size=256m), or unmount what fills it.",
};
const damagedCluster: Outside = {
  part: "postgres",
  happened: "its files are damaged",
  remedy: "Remove the folder postgres in FIRSTBELL_HOME; the next command will recreate it.",
};
const stoppedServer: Outside = {
  part: "postgres",
  happened: "it was stopped, or another command restarted it",
  remedy: "Run this command again.",
};

/** By the operating system's error code or by SQLSTATE. */
const outside: Readonly<Record<string, Outside>> = {
  EACCES: closedFolder,
  EPERM: closedFolder,
  EROFS: closedFolder,
  ENOTDIR: closedFolder,
  ENOSPC: fullDisk,
  EDQUOT: usedQuota,
  EFBIG: longFile,
  "53100": fullDisk,
  "58030": damagedCluster,
  "58P01": damagedCluster,
  XX001: damagedCluster,
  XX002: damagedCluster,
  "57P01": stoppedServer,
  "57P02": stoppedServer,
  "57P03": stoppedServer,
  "3D000": {
    part: "postgres",
    happened: "the database doesn't exist, and the role isn't allowed to create it",
    remedy: "Create it, or let the role create databases.",
  },
  "42501": {
    part: "postgres",
    happened: "the role in DATABASE_URL lacks a privilege",
    remedy: "Make it the database's owner, or allow it to create databases.",
  },
};

/** undefined: no outside cause is known. */
export function outsideFailure(error: unknown): PartMissing | undefined {
  if (!(error instanceof Error)) return undefined;
  const found = outsideOf(error);
  if (found === undefined) return outsideFailure(error.cause);
  const { part, happened, remedy } = found;
  return new PartMissing({ part, problem: `${happened} (${error.message})`, remedy, cause: error });
}

/** Postgres has one code for every device that is full. */
function outsideOf(error: Error): Outside | undefined {
  if (!("code" in error) || typeof error.code !== "string") return undefined;
  const found = outside[error.code];
  return found === fullDisk && /shared memory segment/.test(error.message) ? fullSharedMemory : found;
}
