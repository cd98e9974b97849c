/** Opens a OneRoster bundle: a ZIP archive or a folder of CSV files, which may be damaged or hostile. */
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";
import { openZip, type ZipEntry } from "../../parts/zip/read-zip.ts";
import type { CsvFile } from "./even-rows.ts";

export type OpenBundle = { readonly files: ReadonlyMap<string, CsvFile>; close(): void };

/** All files together, unpacked: a district of 650,000 students has 0.5 GB. */
export const mostBytes = 4 * 2 ** 30;
const readBytes = 2 ** 20;

export async function openBundle(path: string): Promise<OpenBundle> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw refusal(path, "nothing there");
  try {
    return found.isDirectory() ? await openFolder(path) : await openArchive(path);
  } catch (error) {
    throw error instanceof BadInput || !(error instanceof Error)
      ? error
      : refusal(path, error.message, error);
  }
}

/** What is wrong with a bundle as a whole, or with reading it. */
export function refusal(path: string, seen: string, cause?: Error): BadInput {
  const problem = new BadInput([
    {
      name: basename(path),
      seen,
      wanted:
        "a OneRoster bundle: a ZIP archive or a folder with orgs.csv, users.csv, enrollments.csv and others",
      remedy: "Export it again.",
    },
  ]);
  problem.cause = cause;
  return problem;
}

async function openFolder(path: string): Promise<OpenBundle> {
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith(".csv"));
  const files = names.map((name) => ({
    name,
    read: async () => createReadStream(join(path, name), { highWaterMark: readBytes }),
  }));
  return { files: byName(path, files), close: () => {} };
}

async function openArchive(path: string): Promise<OpenBundle> {
  const archive = await openZip(path);
  const entries = archive.entries.filter(({ name }) => /(^|\/)[^/.][^/]*\.csv$/i.test(name));
  const declared = entries.reduce((sum, { bytes }) => sum + bytes, 0);
  if (declared > mostBytes) {
    archive.close();
    throw refusal(path, `${declared} bytes when unpacked, more than ${mostBytes}`);
  }
  return { files: byName(path, entries.map(fileOf)), close: archive.close };
}

function fileOf(entry: ZipEntry): CsvFile {
  return { name: basename(entry.name), read: entry.read };
}

function byName(path: string, files: readonly CsvFile[]): ReadonlyMap<string, CsvFile> {
  const found = new Map<string, CsvFile>();
  for (const file of files) {
    const key = file.name.toLowerCase();
    if (found.has(key)) throw refusal(path, `${file.name} twice`);
    found.set(key, file);
  }
  return found;
}
