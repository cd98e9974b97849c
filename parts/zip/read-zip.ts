/** Reads a ZIP archive that may be damaged or hostile: entry by entry, streamed, and never more than each declares. */
import type { Readable } from "node:stream";
import yauzl from "yauzl";

export type ZipEntry = {
  readonly name: string;
  /** As the archive declares it; reading stops with an error if there is more. */
  readonly bytes: number;
  read(): Promise<Readable>;
};

export type ZipArchive = { readonly entries: readonly ZipEntry[]; close(): void };

const mostEntries = 1000;

export async function openZip(path: string): Promise<ZipArchive> {
  const file = await openFile(path);
  try {
    return { entries: await listEntries(file), close: () => file.close() };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Names that lead out of the archive are refused. */
function openFile(path: string): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true };
  return new Promise((resolve, reject) => {
    yauzl.open(path, options, (error, file) => (error ? reject(error) : resolve(file)));
  });
}

function listEntries(file: yauzl.ZipFile): Promise<ZipEntry[]> {
  return new Promise((resolve, reject) => {
    const entries: ZipEntry[] = [];
    file.on("error", reject);
    file.on("end", () => resolve(entries));
    file.on("entry", (entry: yauzl.Entry) => {
      if (entries.length >= mostEntries) reject(new Error(`it has more than ${mostEntries} files`));
      else {
        entries.push(entryOf(file, entry));
        file.readEntry();
      }
    });
    file.readEntry();
  });
}

function entryOf(file: yauzl.ZipFile, entry: yauzl.Entry): ZipEntry {
  return {
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    read: () =>
      new Promise((resolve, reject) => {
        file.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
      }),
  };
}
