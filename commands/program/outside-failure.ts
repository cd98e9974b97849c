/** Recognizes failures outside Firstbell (disk, folder, permission, damaged file), as opposed to our own defects. */
import { PartMissing } from "../../parts/part-missing.ts";

type Outside = { readonly part: string; readonly happened: string; readonly remedy: string };

const closedFolder: Outside = {
  part: "folder",
  happened: "a file cannot be written",
  remedy: "Set FIRSTBELL_HOME and FIRSTBELL_RUNS to writable folders.",
};
const fullDisk: Outside = {
  part: "disk",
  happened: "the disk is full",
  remedy: "Free up space, or set FIRSTBELL_HOME and FIRSTBELL_RUNS to folders on another disk.",
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
  const found = "code" in error && typeof error.code === "string" ? outside[error.code] : undefined;
  if (found === undefined) return outsideFailure(error.cause);
  const { part, happened, remedy } = found;
  return new PartMissing({ part, problem: `${happened} (${error.message})`, remedy, cause: error });
}
