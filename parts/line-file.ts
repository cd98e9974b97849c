/** A file that grows line by line. What goes wrong, such as a full disk, is reported at once and when it's closed. */
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";

export type LineFile = {
  /** After a failure, lines are dropped. */
  write(line: string): void;
  /** Rejects with what went wrong at any time. */
  close(): Promise<void>;
};

/** `onFailure` is called once, as soon as something goes wrong. */
export function openLineFile(path: string, onFailure: (error: unknown) => void = () => {}): LineFile {
  const stream = createWriteStream(path);
  const written = finished(stream);
  // `close` reports a failure, too.
  written.catch(onFailure);
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
