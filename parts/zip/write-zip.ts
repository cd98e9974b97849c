/** Writes a ZIP archive as a stream: the same files give the same bytes. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import yazl from "yazl";

/** Every file has this date, in no time zone, so that the bytes don't depend on when or where it was written. */
const fixed = { mtime: new Date(2014, 7, 12), mode: 0o100644, forceDosTimestamp: true };

export type ZipWriter = {
  /** Resolves when all of the content is in the archive. */
  add(name: string, content: Readable): Promise<void>;
  finish(): Promise<void>;
};

export function writeZip(path: string): ZipWriter {
  const zip = new yazl.ZipFile();
  const failed = new AbortController();
  zip.on("error", (error) => failed.abort(error));
  const written = pipeline(zip.outputStream, createWriteStream(path), { signal: failed.signal });
  return {
    add: async (name, content) => {
      const end = once(content, "end");
      zip.addReadStream(content, name, fixed);
      await Promise.race([end, written]);
    },
    finish: async () => {
      zip.end();
      await written;
    },
  };
}
