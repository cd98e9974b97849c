/** How much disk a district needs, and how much is free. */
import { readdir, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { PartMissing } from "../parts/part-missing.ts";
import { findServerAccount } from "../parts/postgres/account.ts";
import { reachableFolder } from "../parts/postgres/reachable-folder.ts";
import { fallSchoolDays } from "../seed/district/calendar.ts";
import type { Context } from "./context.ts";

/** Measured at 650,000 students: 1 GB of rows and indexes, the same for the kept copy, 1 GB of log while they grow, and half of that as a reserve. */
const bytesPerStudent = 6_000;
const bytesBeside = 1.5e9;

/** Attendance of a day, in both copies. [D] Measured at 50,000 students. */
const bytesPerStudentAndDay = 1_200;

/** `through` is the last day of the district's history, if it has one. */
export function neededDiskBytes(students: number, through?: string): number {
  const days = fallSchoolDays().filter((day) => day <= (through ?? "")).length;
  return bytesBeside + students * (bytesPerStudent + days * bytesPerStudentAndDay);
}

/** Where Postgres keeps its files, and the bytes free there. */
export async function findDisk({ settings }: Context): Promise<{ folder: string; freeBytes: number }> {
  const folder = await reachableFolder(join(settings.FIRSTBELL_HOME, "postgres"), await findServerAccount());
  const { bavail, bsize } = await statfs(folder);
  return { folder, freeBytes: bavail * bsize };
}

/** A full disk in the middle of a rehearsal costs minutes and explains nothing. */
export async function refuseFullDisk(context: Context, students: number, through?: string): Promise<void> {
  if (context.settings.DATABASE_URL !== undefined) return;
  const { folder, freeBytes } = await findDisk(context);
  const needed = neededDiskBytes(students, through);
  if (freeBytes >= needed || freeBytes + (await bytesIn(folder)) >= needed) return;
  throw new PartMissing({
    part: "disk",
    problem: `${students} students need ${inGigabytes(needed)}, but ${folder} has only ${inGigabytes(freeBytes)} free`,
    remedy: "Free up space, use fewer --students, or set FIRSTBELL_HOME to a folder on another disk.",
  });
}

/** Files of earlier rehearsals are reused or deleted, so a second one fits where the first did. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(files.map(({ parentPath, name }) => sizeOf(join(parentPath, name))));
  return sizes.reduce((sum, bytes) => sum + bytes, 0);
}

/** A running server may remove files at any moment. */
function sizeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  );
}

export function inGigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}
