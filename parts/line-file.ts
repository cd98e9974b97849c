/** A file that grows line by line. What goes wrong, such as a full disk, is reported when it's closed, and never lost. */
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export type LineFile = {
  /** After a failure, lines are dropped. */
  write(line: string): void;
  /** Rejects with what went wrong at any time. */
  close(): Promise<void>;
};

export function openLineFile(path: string): LineFile {
  const stream = createWriteStream(path);
  const written = finished(stream);
  // `close` reports a failure; until then nothing waits for it.
  written.catch(() => {});
  return {
    write: (line) => {
      if (stream.writable) stream.write(`${line}\n`);
    },
    close: () => {
      if (stream.writable) stream.end();
      return written;
    },
  };
}
